import "server-only";

import type { PictureKind } from "#components/ui/take-away-addresses.ts";

import { drawPicture } from "./draw-picture.ts";
import { knowsTag } from "./entity-tag.ts";

/** A picture of our own making as SVG, or drawn as PNG; `name` is what it is kept as. It is no page: it runs and loads nothing. */
export async function pictureResponse(
  request: Request,
  kind: PictureKind,
  {
    svg,
    name,
    headers,
  }: {
    readonly svg: () => string;
    readonly name: string;
    readonly headers: { readonly etag: string; readonly "cache-control": string };
  },
): Promise<Response> {
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const body = kind === "svg" ? Buffer.from(svg()) : await drawPicture(svg());
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": kind === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
      "content-disposition": `inline; filename="${name}.${kind}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
