import "server-only";

import { showDate } from "#components/claim/show-date.ts";
import { lensCaption } from "#components/comparison/caption.ts";
import { namesIn } from "#components/comparison/names.ts";
import { chartSvg } from "#components/question/picture/chart-svg.ts";
import { frozenMeasure } from "#components/question/picture/frozen-measure.ts";
import { permalinkHref } from "#components/ui/addresses.ts";
import type { PictureKind } from "#components/ui/take-away-addresses.ts";

import { pictureResponse } from "./chart-response.ts";
import { noQuestion } from "./live-chart.ts";
import { noPermalink } from "./no-permalink.ts";
import { problemResponse } from "./problem.ts";
import { citableAddress } from "./public-address.ts";
import { openSnapshot } from "./snapshot.ts";

/** Of how charts are drawn: another one makes known pictures be asked for again. */
const EDITION = 1;

/** The parameters of a route of one permanent comparison. */
export interface SnapshotParams {
  readonly params: Promise<{ readonly id: string }>;
}

/** The chart of a question (`?question=`) as a permanent comparison has it; without one, of its first. */
export async function frozenChart(request: Request, { params }: SnapshotParams, kind: PictureKind): Promise<Response> {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noPermalink(id);
  const { sheet, day } = snapshot;
  const asked = new URL(request.url).searchParams.get("question") ?? sheet.questions[0]?.id ?? "";
  const row = sheet.questions.find((question) => question.id === asked);
  if (row === undefined) return problemResponse(noQuestion(asked));
  return pictureResponse(request, kind, {
    headers: { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" },
    name: `parallax-${id}-${row.id}`,
    svg: () =>
      chartSvg(row, sheet.documents, frozenMeasure(row), {
        dossier: sheet.dossier.title,
        lens: lensCaption({ ...sheet, questions: [row] }, namesIn(sheet)),
        state: `Frozen on ${showDate(day)} as permanent comparison ${id}.`,
        url: citableAddress(permalinkHref(id)),
      }),
  });
}
