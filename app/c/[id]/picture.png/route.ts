import { LRUCache } from "lru-cache";

import { drawPicture } from "#app/draw-picture.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { noPermalink } from "#app/no-permalink.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { PICTURE_EDITION, pictureSvg } from "#components/comparison/picture/picture-svg.ts";

/** Pictures by id, about 100 KB each; one that is being drawn is waited for. */
const pictures = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: 200 });

/** The picture that sites show beside a link to a permanent comparison. It never changes. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noPermalink(id);
  const headers = {
    etag: `"${id}.${PICTURE_EDITION}"`,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const picture = await kept(id, () => pictureSvg(snapshot.sheet, { id, day: snapshot.day }));
  const described = { "content-type": "image/png", "content-length": String(picture.byteLength) };
  return new Response(picture, { headers: { ...headers, ...described } });
}

function kept(id: string, svg: () => string): Promise<Uint8Array<ArrayBuffer>> {
  const known = pictures.get(id);
  if (known !== undefined) return known;
  const picture = drawPicture(svg());
  pictures.set(id, picture);
  picture.catch(() => pictures.delete(id));
  return picture;
}
