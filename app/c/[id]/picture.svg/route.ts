import { pictureResponse } from "#app/chart-response.ts";
import { noPermalink } from "#app/no-permalink.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { PICTURE_EDITION, pictureSvg } from "#components/comparison/picture/picture-svg.ts";

/** The picture of a permanent comparison as SVG, to be drawn at any size. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noPermalink(id);
  return pictureResponse(request, "svg", {
    headers: { etag: `"${id}.${PICTURE_EDITION}"`, "cache-control": "public, max-age=86400" },
    name: `parallax-${id}`,
    svg: () => pictureSvg(snapshot.sheet, { id, day: snapshot.day }),
  });
}
