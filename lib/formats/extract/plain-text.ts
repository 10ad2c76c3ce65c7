import { failed, ok, type Result } from "#lib/result.ts";
import { normaliseText } from "#lib/text.ts";

import { type Extracted, type ExtractedFacts, extracted } from "./extracted.ts";
import { readFirstLines } from "./first-lines.ts";

/** Reads a plain text in UTF-8, or in UTF-16 with its mark. Fails as `normaliseText` does, or with `not-utf-16`. */
export function extractPlainText(bytes: Uint8Array): Result<Extracted> {
  const wide = decodeWide(bytes);
  if (wide !== null && !wide.ok) return wide;
  const text = normaliseText(wide === null ? bytes : new TextEncoder().encode(wide.value));
  if (!text.ok) return text;
  const facts = readFirstLines(text.value);
  return extracted("text", text.value, facts, notesOn(facts));
}

function notesOn({ title, author, published }: ExtractedFacts): readonly string[] {
  const read = Object.entries({ title, author, day: published }).flatMap(([name, fact]) =>
    fact === null ? [] : [name],
  );
  return read.length === 0
    ? []
    : [`Read from the first lines of the text: ${read.join(", ")}. Look whether it is right.`];
}

/** What a UTF-16 mark announces, without the mark; null where there is none. */
export function decodeWide(bytes: Uint8Array): Result<string> | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isLittle && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  try {
    return ok(new TextDecoder(isLittle ? "utf-16le" : "utf-16be", { fatal: true }).decode(bytes));
  } catch {
    return failed("not-utf-16", "The text begins as UTF-16 and is damaged. Save it as UTF-8 and try again.");
  }
}
