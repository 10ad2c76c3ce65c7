import { countReasons, type SheetQuestion } from "#lib/sheet.ts";

import { NotCompared } from "./not-compared.ts";

/** Reasons that are written out together, at most: some hundred megabytes of JSON. */
const MOST_LISTED = 1_000_000;

/** Rows whose reasons are all to be written out, as JSON does. Throws NotCompared, with what to do instead, where they are too many. */
export function writable<Rows extends readonly Pick<SheetQuestion, "reasons">[]>(rows: Rows, instead: string): Rows {
  let reasons = 0;
  for (const row of rows) reasons += countReasons(row);
  if (reasons <= MOST_LISTED) return rows;
  const [asked, most] = [reasons, MOST_LISTED].map((count) => count.toLocaleString("en-GB"));
  const detail = `This would write out ${asked} pairs of claims as reasons, and at most ${most} are written at once. ${instead}`;
  throw new NotCompared({ status: 422, kind: "too-large", title: "Too large to be written at once", detail });
}
