import { answerPage } from "#app/answer-page.ts";
import { openDossier } from "#app/dossier.ts";
import { isForeign } from "#app/foreign-origin.ts";
import { FOREIGN, noDossier, tooMany } from "#app/freeze-problems.ts";
import { freezeView } from "#app/freeze-view.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { problemPage } from "#app/problem-page.ts";
import { secondsUntil } from "#app/reader-limits.ts";
import { compareHref, permalinkHref } from "#components/ui/addresses.ts";
import { readView } from "#lib/view.ts";

/** Freezes the view in the address's query and leads to its permanent link. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  if (isForeign(request.headers)) return problemPage(FOREIGN, compareHref(name));
  return answerPage(() => freezeAsked(request, name), compareHref(name));
}

async function freezeAsked(request: Request, name: string): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemPage(noDossier(name), "/");
  const { view, ignored } = readView(parametersOf(request), open.dossier);
  const wait = await secondsUntil("freeze", request.headers);
  if (wait !== null) return problemPage(tooMany(wait), compareHref(name, view), { "retry-after": String(wait) });
  return answerPage(
    async () => {
      const frozen = await freezeView(open, view);
      const id = "tombstone" in frozen ? frozen.tombstone.id : frozen.id;
      return new Response(null, { status: 303, headers: { location: permalinkHref(id), ...ignoredHeader(ignored) } });
    },
    compareHref(name, view),
  );
}
