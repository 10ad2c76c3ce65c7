import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";
import { citableAddress } from "#app/public-address.ts";
import { secondsUntil } from "#app/reader-limits.ts";
import { answerSearch, type UnderstoodSearch, understandSearch } from "#app/search-answer.ts";
import { shownResult } from "#components/search/shown-result.ts";
import { searchHref } from "#components/ui/addresses.ts";
import { searchAddress } from "#lib/search.ts";

import { otherMethods } from "../other-methods.ts";
import { outageAnswer } from "../outage-answer.ts";

/** What a search finds, a page at a time. Takes the parameters of `/search`; what makes no sense is ignored and named. */
export async function GET(request: Request): Promise<Response> {
  try {
    const understood = await understandSearch(parametersOf(request));
    const wait = await secondsUntil("search", request.headers);
    if (wait !== null) {
      const detail = `Too many searches have been made from here in the last minute. Wait ${wait} seconds and ask again.`;
      return problemResponse({ status: 429, title: "Too many searches", detail }, {}, { "retry-after": String(wait) });
    }
    return await answered(understood);
  } catch (error) {
    return outageAnswer(error);
  }
}

async function answered(understood: UnderstoodSearch): Promise<Response> {
  const answer = await answerSearch(understood);
  if (!answer.ok) {
    return problemResponse(
      { status: 422, title: "Too slow", detail: answer.fault.message },
      { kind: answer.fault.kind },
    );
  }
  const { search, query, ignored, ignoredWords, told } = understood;
  const found = answer.value;
  const results = (found?.results ?? []).map((result) => {
    const { href, title, snippets, wordsInTitle, hidden, said, ...rest } = shownResult(result, found?.stems ?? []);
    return {
      ...rest,
      url: citableAddress(href),
      title: result.title,
      value: said?.value ?? null,
      speaker: said?.speaker ?? null,
      snippets,
      textHidden: hidden,
    };
  });
  const wordsLeft = ignoredWords.map(({ part, why }) => ({ parameter: "q", value: part, known: [], why }));
  const hasNext = found !== null && search.page < found.pages;
  return Response.json(
    {
      query,
      told,
      ignored: [...ignoredWords, ...ignored],
      total: found?.total ?? 0,
      perhaps: found?.perhaps ?? 0,
      more: found?.cut ?? [],
      facets: found?.facets ?? {},
      misreadings: found?.misreadings.map(({ asked, word }) => ({ asked, word })) ?? [],
      near: found?.near.map(({ asked, word }) => ({ asked, word })) ?? [],
      results,
      page: citableAddress(searchHref(search)),
      next: hasNext ? citableAddress(`/api/v1/search${searchAddress({ ...search, page: search.page + 1 })}`) : null,
    },
    { headers: { "cache-control": "no-store", ...ignoredHeader([...wordsLeft, ...ignored]) } },
  );
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
