import { pictureResponse } from "#app/chart-response.ts";
import { frozenAnswer, type SnapshotParams } from "#app/frozen-answer.ts";
import { PICTURE_EDITION, pictureSvg } from "#components/comparison/picture/picture-svg.ts";
import { unknownParts } from "#lib/ignored-part.ts";

/** The picture of a permanent comparison as SVG, to be drawn at any size. */
export function GET(request: Request, context: SnapshotParams): Promise<Response> {
  return frozenAnswer(request, context, (id, { sheet, day }, parameters) =>
    pictureResponse(request, "svg", {
      headers: { etag: `"${id}.${PICTURE_EDITION}"`, "cache-control": "public, max-age=86400" },
      name: `parallax-${id}`,
      draw: () => ({ svg: pictureSvg(sheet, { id, day }), ignored: unknownParts(parameters) }),
    }),
  );
}
