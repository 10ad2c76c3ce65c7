import type { SheetCell } from "#lib/sheet.ts";

/** What a cell says where a document gives no answer: silence is not one thing. */
export const SILENCE_WORDS: Readonly<Record<Exclude<SheetCell["state"], "answered">, string>> = {
  silent: "silent",
  "not-covered": "not covered",
  predates: "published before",
  "not-coded": "not coded yet",
};
