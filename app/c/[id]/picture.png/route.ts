import { LRUCache } from "lru-cache";

import { drawPicture } from "#app/draw-picture.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { frozenAnswer, type SnapshotParams } from "#app/frozen-answer.ts";
import { ignoredHeader } from "#app/ignored-header.ts";
import { PICTURE_EDITION, pictureSvg } from "#components/comparison/picture/picture-svg.ts";
import { unknownParts } from "#lib/ignored-part.ts";

/** Pictures by id, about 100 KB each; one that is being drawn is waited for. */
const pictures = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: 200 });

/** The picture that sites show beside a link to a permanent comparison. It never changes. */
export function GET(request: Request, context: SnapshotParams): Promise<Response> {
  return frozenAnswer(request, context, async (id, { sheet, day }, parameters) => {
    const headers = {
      etag: `"${id}.${PICTURE_EDITION}"`,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    };
    if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
    const picture = await kept(id, () => pictureSvg(sheet, { id, day }));
    const described = { "content-type": "image/png", "content-length": String(picture.byteLength) };
    return new Response(picture, {
      headers: { ...headers, ...described, ...ignoredHeader(unknownParts(parameters)) },
    });
  });
}

function kept(id: string, svg: () => string): Promise<Uint8Array<ArrayBuffer>> {
  const known = pictures.get(id);
  if (known !== undefined) return known;
  const picture = drawPicture(svg());
  pictures.set(id, picture);
  picture.catch(() => pictures.delete(id));
  return picture;
}
