import type { PictureKind } from "#components/ui/take-away-addresses.ts";

import { PictureLink } from "./frozen-pictures.tsx";

/** The way from a chart to its picture, beside the chart. `of` is what the chart shows. */
export function ChartLinks({ of, hrefOf }: { readonly of: string; readonly hrefOf: (kind: PictureKind) => string }) {
  return (
    <p className="screen-only text-soft text-xs">
      As a picture: <PictureLink href={hrefOf("svg")} kind="SVG" of={of} />
      <PictureLink href={hrefOf("png")} kind="PNG" of={of} />
    </p>
  );
}
