import { FRAME } from "#components/comparison/picture/draw.ts";
import { pictureHref } from "#components/ui/addresses.ts";

import { publicAddress } from "./public-address.ts";

/**
 * A permanent comparison's picture for sites that show links to it. They take whole addresses alone, so
 * there is none where the public address is not configured; no request's own headers are believed.
 */
export function sharingPicture(
  id: string,
  alt: string,
): { url: URL; width: number; height: number; alt: string; type: string }[] {
  const base = publicAddress();
  if (base === null) return [];
  return [{ url: new URL(pictureHref(id), base), ...FRAME, alt, type: "image/png" }];
}
