import { answerFile } from "#app/answer-file.ts";
import { openDossier } from "#app/dossier.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { noQuestion, type QuestionParams } from "#app/live-chart.ts";
import { problemResponse } from "#app/problem.ts";
import { questionFeed } from "#app/question-feed.ts";
import { readQuestionHistory } from "#lib/db/read-question-history.ts";
import { readQuestionStates } from "#lib/db/read-question-states.ts";
import { unknownParts } from "#lib/ignored-part.ts";

/** What changed of a question, for readers of feeds. */
export function GET(request: Request, { params }: QuestionParams): Promise<Response> {
  return answerFile(async () => {
    const { dossier, question } = await params;
    return answerWithFeed(request, dossier, question);
  });
}

async function answerWithFeed(request: Request, name: string, id: string): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const question = open.dossier.questions.find((one) => one.id === id);
  if (question === undefined) return problemResponse(noQuestion(id));
  const headers = { etag: `"${open.revision}"`, "cache-control": "no-cache" };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const [history, states] = await Promise.all([readQuestionHistory(name, id), readQuestionStates(name, id)]);
  const described = { "content-type": "application/atom+xml; charset=utf-8", "x-content-type-options": "nosniff" };
  const feed = questionFeed(open.dossier, question, { history, states });
  const ignored = ignoredHeader(unknownParts(parametersOf(request)));
  return new Response(feed, { headers: { ...headers, ...described, ...ignored } });
}
