import { createHash } from "node:crypto";
import type { ReactNode } from "react";

import { MarkupIsland } from "./markup-island.tsx";
import { keepMarkup } from "./markup-store.ts";

declare global {
  /** How elements become markup outside Next's own rendering (app/response.ts); absent in tests of components. */
  var parallaxDrawing:
    | {
        readonly draw: (elements: ReactNode) => string;
        readonly isAskedAgain: () => boolean;
        /** The answer that is being made, by which its markup is held; undefined outside any. */
        readonly underWay: () => object | undefined;
      }
    | undefined;
}

/**
 * Draws what listens to no hand once, as markup: Next would send it a second time, as data twice as long, and take
 * several times as long over it. What is within may be no client component and may wait for nothing. The key is the
 * markup's hash: the same key is the same markup, whoever asks.
 */
export function Still({ children }: { readonly children: ReactNode }) {
  const drawing = globalThis.parallaxDrawing;
  if (drawing === undefined) return children;
  const markup = drawing.draw(children);
  const key = createHash("sha256").update(markup).digest("base64url").slice(0, 22);
  keepMarkup(key, () => markup);
  return <MarkupIsland className="contents" id={key} markup={drawing.isAskedAgain() ? markup : undefined} />;
}
