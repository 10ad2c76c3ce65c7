import "server-only";

import { chartSvg } from "#components/question/picture/chart-svg.ts";
import { frozenMeasure } from "#components/question/picture/frozen-measure.ts";
import type { PictureKind } from "#components/ui/take-away-addresses.ts";
import { repeatedParts, unknownParts } from "#lib/ignored-part.ts";

import { pictureResponse } from "./chart-response.ts";
import { frozenAnswer, type SnapshotParams } from "./frozen-answer.ts";
import { noQuestion } from "./live-chart.ts";
import { problemResponse } from "./problem.ts";
import { frozenProvenance, frozenViewChart } from "./view-chart.ts";

/** Of how charts are drawn: another one makes known pictures be asked for again. */
const EDITION = 2;

/** A chart of a permanent comparison: `?of=`, of the whole (view-chart.ts); else of a question, `?question=`, or of its first. */
export function frozenChart(request: Request, context: SnapshotParams, kind: PictureKind): Promise<Response> {
  return frozenAnswer(request, context, (id, snapshot, parameters) => {
    if (parameters.has("of")) return frozenViewChart(request, id, snapshot, kind);
    const { sheet, day } = snapshot;
    const asked = parameters.get("question") ?? sheet.questions[0]?.id ?? "";
    const row = sheet.questions.find((question) => question.id === asked);
    if (row === undefined) return problemResponse(noQuestion(asked));
    const provenance = frozenProvenance(id, sheet, day, { ...sheet, questions: [row] });
    return pictureResponse(request, kind, {
      headers: { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" },
      name: `parallax-${id}-${row.id}`,
      draw: () => ({
        svg: chartSvg(row, sheet.documents, frozenMeasure(row), provenance),
        ignored: [...repeatedParts(parameters, ["question"]), ...unknownParts(parameters, ["question"])],
      }),
    });
  });
}
