import "server-only";

import { chartSvg } from "#components/question/picture/chart-svg.ts";
import { frozenMeasure } from "#components/question/picture/frozen-measure.ts";
import type { PictureKind } from "#components/ui/take-away-addresses.ts";

import { pictureResponse } from "./chart-response.ts";
import { noQuestion } from "./live-chart.ts";
import { noPermalink } from "./no-permalink.ts";
import { problemResponse } from "./problem.ts";
import { openSnapshot } from "./snapshot.ts";
import { frozenProvenance, frozenViewChart } from "./view-chart.ts";

/** Of how charts are drawn: another one makes known pictures be asked for again. */
const EDITION = 2;

/** The parameters of a route of one permanent comparison. */
export interface SnapshotParams {
  readonly params: Promise<{ readonly id: string }>;
}

/** A chart of a permanent comparison: `?of=`, of the whole (view-chart.ts); else of a question, `?question=`, or of its first. */
export async function frozenChart(request: Request, { params }: SnapshotParams, kind: PictureKind): Promise<Response> {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noPermalink(id);
  const { sheet, day } = snapshot;
  const parameters = new URL(request.url).searchParams;
  if (parameters.has("of")) return frozenViewChart(request, id, snapshot, kind);
  const asked = parameters.get("question") ?? sheet.questions[0]?.id ?? "";
  const row = sheet.questions.find((question) => question.id === asked);
  if (row === undefined) return problemResponse(noQuestion(asked));
  return pictureResponse(request, kind, {
    headers: { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" },
    name: `parallax-${id}-${row.id}`,
    svg: () =>
      chartSvg(
        row,
        sheet.documents,
        frozenMeasure(row),
        frozenProvenance(id, sheet, day, { ...sheet, questions: [row] }),
      ),
  });
}
