import type { SheetClaim } from "#lib/sheet.ts";

import { showDate } from "./show-date.ts";

/** What tells a claim from others of its document: "citing Ilham Aliyev · as of 2020 · group: civilians". */
export function detailOf({ speaker, asOf, scope }: Pick<SheetClaim, "speaker" | "asOf" | "scope">): string {
  const cited = speaker === null ? [] : [`citing ${speaker}`];
  const settled = asOf === null ? [] : [`as of ${showDate(asOf)}`];
  return [...cited, ...settled, ...Object.entries(scope).map(([facet, value]) => `${facet}: ${value}`)].join(" · ");
}
