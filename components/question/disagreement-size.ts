import { tellDistance } from "#components/comparison/tell-claim.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { widestReason } from "./position-view.ts";

/** How far apart the furthest two sources lie, part by part: "gap 23 villages", "3.9 times". Nothing where it has no size. */
export function disagreementSize(row: SheetQuestion): readonly string[] {
  const widest = widestReason(row);
  if (widest === undefined || widest.gap === null || widest.gap === "0") return [];
  const gap = `gap ${tellDistance(row, widest.gap)}`;
  return widest.ratio === null ? [gap] : [gap, `${widest.ratio} times`];
}
