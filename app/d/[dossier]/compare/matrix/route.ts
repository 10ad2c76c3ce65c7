import { type OpenDossier, openDossier } from "#app/dossier.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { whyNotCompared } from "#app/not-compared.ts";
import { OUTAGE, problemResponse } from "#app/problem.ts";
import { matrixKey } from "#components/comparison/key-of-matrix.ts";
import { matrixHtml } from "#components/comparison/matrix-html.ts";
import { keepMarkup } from "#components/ui/markup-store.ts";
import { upToDate } from "#lib/db/reader.ts";
import { readView } from "#lib/view.ts";
import { log } from "#lib/watching/log.ts";

/** The matrix of a view alone: for a page that is open while its dossier changes (markup-island.tsx). */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  try {
    return await answerWithMatrix(name, parametersOf(request));
  } catch (error) {
    const why = whyNotCompared(error);
    if (why !== null) return problemResponse(why.problem, {}, why.headers);
    log().warn({ error }, "A matrix was not drawn.");
    return problemResponse(OUTAGE, {}, { "retry-after": "5" });
  }
}

/** A page may have been answered by a replica that has come further than this one: then it is the primary's. */
async function openIn(state: string | null, name: string): Promise<OpenDossier | null> {
  const open = await openDossier(name);
  if (state === null || open?.state === state) return open;
  return await upToDate(() => openDossier(name)).catch(() => open);
}

async function answerWithMatrix(name: string, parameters: URLSearchParams): Promise<Response> {
  const wanted = parameters.get("state");
  parameters.delete("state");
  const open = await openIn(wanted, name);
  if (open === null) return problemResponse(noDossier(name));
  const { view, ignored } = readView(parameters, open.dossier);
  const markup = keepMarkup(matrixKey(open.state, view), () => matrixHtml(open.lay(view).sheet, "compare"));
  return new Response(markup, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      // Opened by itself it is no page.
      "content-security-policy": "default-src 'none'; sandbox",
      "x-robots-tag": "noindex",
      ...ignoredHeader(ignored),
    },
  });
}
