import { LRUCache } from "lru-cache";
import { z } from "zod";

import { type OpenDossier, openDossier } from "#app/dossier.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { parametersOf } from "#app/ignored-header.ts";
import { writable } from "#app/listed-reasons.ts";
import { problemResponse } from "#app/problem.ts";
import { readView } from "#lib/view.ts";

import { answerReading, type ToldReading, WrittenAnswer } from "../../../answer-reading.ts";
import type { ComparisonAnswer } from "../../../comparison-shapes.ts";
import { otherMethods } from "../../../other-methods.ts";
import { badQuery, pageAt, pageParameters, readCursor, readQuery, repeatedPaging } from "../../../paging.ts";

/** Bytes of answers that are kept, the latest used: by the dossier's state and the address, so that none is ever stale. */
const MOST_BYTES = 64 * 1024 * 1024;

const written = new LRUCache<string, WrittenAnswer>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
});

const pageQuery = z.object(pageParameters);

/** The matrix of a view, a page of its rows. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  return answerReading(request, async () => {
    const open = await openDossier(name);
    const { pathname, search } = new URL(request.url);
    const key = `${open?.state} ${pathname}${search}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const query = readQuery(request, pageQuery);
    if (!query.ok) return badQuery(query.fault.message);
    if (open === null) return problemResponse(noDossier(name));
    const told = tellComparison(request, open, query.value);
    if (told instanceof Response) return told;
    const answer = new WrittenAnswer(told);
    written.set(key, answer);
    return answer;
  });
}

/** A page is a part of one state of the dossier: rows of two states would make a comparison that never was. */
function tellComparison(
  request: Request,
  { dossier, revision, lay }: OpenDossier,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): ToldReading<ComparisonAnswer> | Response {
  const [, state, from] =
    /^(\d{1,9})\.(\d{1,9})$/u.exec(cursor === undefined ? `${revision}.0` : readCursor(cursor)) ?? [];
  if (state === undefined) return badQuery("cursor: Take it from `next` of the page before.");
  if (Number(state) !== revision) return changedMeanwhile();
  const parameters = parametersOf(request);
  const again = repeatedPaging(parameters);
  for (const own of Object.keys(pageParameters)) parameters.delete(own);
  const read = readView(parameters, dossier);
  const { view } = read;
  const ignored = [...again, ...read.ignored];
  const { documents, questions } = lay(view).sheet;
  const start = Number(from);
  const end = start + limit;
  const body = {
    dossier: dossier.name,
    revision,
    view,
    ignored,
    documents,
    questions: writable(questions.slice(start, end), "Ask for fewer rows at once by limit."),
    total: questions.length,
    next: end < questions.length ? pageAt(request, `${revision}.${end}`) : null,
  };
  return { body, ignored };
}

function changedMeanwhile(): Response {
  const detail = "The dossier has changed since the first page. Begin again, without a cursor.";
  return problemResponse({ status: 409, title: "Changed meanwhile", detail }, { kind: "changed-meanwhile" });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
