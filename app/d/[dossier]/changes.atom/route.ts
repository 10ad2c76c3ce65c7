import { answerFile } from "#app/answer-file.ts";
import { changesFeed } from "#app/changes-feed.ts";
import { openDossier } from "#app/dossier.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import { unknownParts } from "#lib/ignored-part.ts";

/** Revisions in the feed: who asks less often finds the rest on the page. */
const MOST = 50;

/** The latest changes of a dossier, for readers of feeds. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  return answerFile(async () => answerWithFeed(request, (await params).dossier));
}

async function answerWithFeed(request: Request, name: string): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const changes = await listChanges(name, MOST);
  const headers = { etag: `"${changes[0]?.revision ?? 0}"`, "cache-control": "no-cache" };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const described = { "content-type": "application/atom+xml; charset=utf-8", "x-content-type-options": "nosniff" };
  const ignored = ignoredHeader(unknownParts(parametersOf(request)));
  return new Response(changesFeed(open.dossier, changes), { headers: { ...headers, ...described, ...ignored } });
}
