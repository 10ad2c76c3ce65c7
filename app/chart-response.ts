import "server-only";

import type { PictureKind } from "#components/ui/take-away-addresses.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";

import { drawPicture } from "./draw-picture.ts";
import { knowsTag } from "./entity-tag.ts";
import { ignoredHeader } from "./ignored-header.ts";

/** A picture of our own making, and what of its address says nothing about it. */
export interface DrawnPicture {
  readonly svg: string;
  readonly ignored: readonly IgnoredPart[];
}

/** A picture of our own making as SVG, or drawn as PNG; `name` is what it is kept as. It is no page: it runs and loads nothing. */
export async function pictureResponse(
  request: Request,
  kind: PictureKind,
  {
    draw,
    name,
    headers,
  }: {
    readonly draw: () => DrawnPicture;
    readonly name: string;
    readonly headers: { readonly etag: string; readonly "cache-control": string };
  },
): Promise<Response> {
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const { svg, ignored } = draw();
  const body = kind === "svg" ? Buffer.from(svg) : await drawPicture(svg);
  return new Response(body, {
    headers: {
      ...headers,
      ...ignoredHeader(ignored),
      "content-type": kind === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
      "content-disposition": `inline; filename="${name}.${kind}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
