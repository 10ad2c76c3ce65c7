import { openDossier } from "#app/dossier.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { OUTAGE, problemResponse } from "#app/problem.ts";
import { questionFeed } from "#app/question-feed.ts";
import { readQuestionHistory } from "#lib/db/read-question-history.ts";
import { readQuestionStates } from "#lib/db/read-question-states.ts";
import { log } from "#lib/watching/log.ts";

/** What changed of a question, for readers of feeds. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string; readonly question: string }> },
): Promise<Response> {
  const { dossier: name, question: id } = await params;
  try {
    return await answerWithFeed(request, name, id);
  } catch (error) {
    log().warn({ error }, "A feed was not written.");
    return problemResponse(OUTAGE, {}, { "retry-after": "5" });
  }
}

async function answerWithFeed(request: Request, name: string, id: string): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const question = open.dossier.questions.find((one) => one.id === id);
  if (question === undefined) {
    const detail = "There is no such question in this dossier. Look it up in its matrix.";
    return problemResponse({ status: 404, title: "No such question", detail });
  }
  const headers = { etag: `"${open.revision}"`, "cache-control": "no-cache" };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const [history, states] = await Promise.all([readQuestionHistory(name, id), readQuestionStates(name, id)]);
  const described = { "content-type": "application/atom+xml; charset=utf-8", "x-content-type-options": "nosniff" };
  const feed = questionFeed(open.dossier, question, { history, states });
  return new Response(feed, { headers: { ...headers, ...described } });
}
