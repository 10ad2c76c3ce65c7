import "server-only";

import { lensCaption } from "#components/comparison/caption.ts";
import { namesOf } from "#components/comparison/names.ts";
import { chartSvg } from "#components/question/picture/chart-svg.ts";
import { questionHref } from "#components/ui/addresses.ts";
import type { PictureKind } from "#components/ui/take-away-addresses.ts";
import { unknownParts } from "#lib/ignored-part.ts";
import { LENS_PARAMETERS, lensOf } from "#lib/lens.ts";
import { sheetOf } from "#lib/sheet.ts";
import { queryOf, readView, WHOLE_VIEW } from "#lib/view.ts";

import { answerFile } from "./answer-file.ts";
import { pictureResponse } from "./chart-response.ts";
import { openDossier } from "./dossier.ts";
import { noDossier } from "./freeze-problems.ts";
import { parametersOf } from "./ignored-header.ts";
import { problemResponse } from "./problem.ts";
import { citableAddress } from "./public-address.ts";

/** Of how charts are drawn: another one makes known pictures be asked for again. */
const EDITION = 2;

/** The parameters of a route of one question. */
export interface QuestionParams {
  readonly params: Promise<{ readonly dossier: string; readonly question: string }>;
}

/** The chart of a question as it stands now, by the documents and the lens that the address chooses. */
export function liveChart(request: Request, { params }: QuestionParams, kind: PictureKind): Promise<Response> {
  return answerFile(async () => drawNow(request, await params, kind));
}

async function drawNow(
  request: Request,
  { dossier: name, question: id }: Awaited<QuestionParams["params"]>,
  kind: PictureKind,
): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const { dossier, revision } = open;
  const { read, unread } = split(parametersOf(request));
  const { view: chosen, ignored } = readView(read, dossier);
  const lens = { documents: chosen.documents, outletTypes: chosen.outletTypes, ...lensOf(chosen) };
  const comparison = open.compare({ ...WHOLE_VIEW, ...lens }).find(({ question }) => question.id === id);
  if (comparison === undefined) return problemResponse(noQuestion(id));
  const sheet = sheetOf(dossier, { ...WHOLE_VIEW, ...lens }, [comparison]);
  const [row] = sheet.questions;
  if (row === undefined) return problemResponse(noQuestion(id));
  return pictureResponse(request, kind, {
    headers: { etag: `"${revision}.${EDITION}"`, "cache-control": "no-cache" },
    name: `${name}-r${revision}-${id}`,
    draw: () => ({
      ignored: [...ignored, ...unread],
      svg: chartSvg(row, sheet.documents, comparison.measure, {
        dossier: dossier.title,
        lens: lensCaption(sheet, namesOf(dossier)),
        state: `As of revision ${revision} of the dossier, not frozen: what stands at this address may change.`,
        url: citableAddress(`${questionHref(name, id)}${queryOf(sheet.view)}`),
      }),
    }),
  });
}

/** What of a view acts on one question's chart, and what does not: it has no rows to be filtered or sorted. */
const ACTING: readonly string[] = ["document", "outlet-type", ...LENS_PARAMETERS];

function split(parameters: URLSearchParams) {
  const read = new URLSearchParams([...parameters].filter(([parameter]) => ACTING.includes(parameter)));
  return { read, unread: unknownParts(parameters, ACTING) };
}

/** No question of this id. */
export function noQuestion(id: string): Parameters<typeof problemResponse>[0] {
  const detail = `There is no question called ${JSON.stringify(id.slice(0, 80))} here. Look it up in the comparison.`;
  return { status: 404, title: "No such question", detail };
}
