import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { secondsUntil } from "#app/reader-limits.ts";
import { answerWith } from "#app/response.ts";
import { answerSearch, SEARCH_PAGE, understandSearch } from "#app/search-answer.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { SearchFrame } from "#components/search/search-frame.tsx";
import { SearchResults } from "#components/search/search-results.tsx";
import { shownResult } from "#components/search/shown-result.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { asksForSomething } from "#lib/search-query.ts";

export const metadata: Metadata = { title: "Search", robots: { index: false } };

interface Props {
  readonly searchParams: Promise<Parameters>;
}

/** What is found in all dossiers, or in those that the address names. */
export default answering(async ({ searchParams }: Props) => {
  const understood = await understandSearch(toSearchParams(await searchParams));
  // Who searches one dossier keeps its places.
  const [within = null, ...others] = understood.search.dossiers;
  const dossier = others.length === 0 ? within : null;
  return (
    <>
      {dossier === null ? (
        <Head account={<AccountLink />} hasSearch={false} />
      ) : (
        <DossierHead account={<AccountLink />} current={null} hasSearch={false} name={dossier} />
      )}
      <PageFrame>
        <SearchFrame understood={understood}>{await found(understood)}</SearchFrame>
      </PageFrame>
    </>
  );
});

async function found(understood: Awaited<ReturnType<typeof understandSearch>>) {
  if (!asksForSomething(understood.query)) return null;
  const wait = await secondsUntil("search", await headers());
  if (wait !== null) {
    answerWith(429, { "Retry-After": String(wait) });
    return (
      <Refusal>
        Too many searches have been made from here in the last minute. Wait {wait} seconds and try again.
      </Refusal>
    );
  }
  const answered = await answerSearch(understood);
  if (!answered.ok) return <Refusal>{answered.fault.message}</Refusal>;
  if (answered.value === null) return null;
  const { results, ...answer } = answered.value;
  const shown = results.map((result) => shownResult(result, answer.stems));
  return <SearchResults answer={answer} perPage={SEARCH_PAGE} results={shown} understood={understood} />;
}

function Refusal({ children }: { readonly children: ReactNode }) {
  return (
    <p className="border-rule my-6 max-w-[70ch] border-y py-6 font-serif text-lg" role="status">
      {children}
    </p>
  );
}
