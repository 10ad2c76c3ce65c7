import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Codebook } from "../codebook.ts";
import { MENTION_KINDS, type Mention } from "../mention.ts";
import { lengthOf, normaliseText } from "../text.ts";

/** What a person found in a text. */
export type Label = Pick<Mention, "start" | "end" | "exact" | "kind" | "value" | "unit">;

/** A text with everything in it that is to be found. */
export interface LabelledText {
  readonly name: string;
  readonly published: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The labelled texts of a part: `tuned`, which the rules were made on, or `held-out`, which they were not. */
export function readLabelled(part: "tuned" | "held-out"): readonly LabelledText[] {
  const folder = join(import.meta.dirname, "labelled", part);
  return readdirSync(folder)
    .toSorted()
    .map((name) => parse(name, readFileSync(join(folder, name))));
}

/** A line `published: EDTF`, a blank one, then the text with labels `[[exact|kind|value|unit]]`. */
function parse(name: string, bytes: Uint8Array): LabelledText {
  const read = normaliseText(bytes);
  if (!read.ok) throw new Error(`${name}: ${read.fault.message}`);
  const [, published = "", marked = ""] = /^published: (\S+)\n\n(.*)$/su.exec(read.value) ?? [];
  const labels: Label[] = [];
  let text = "";
  for (const piece of marked.split(/(\[\[.*?\]\])/su)) {
    const [, exact, kind, value, unit] = /^\[\[(.*)\|([a-z-]+)\|([^|]*?)(?:\|([^|]*))?\]\]$/su.exec(piece) ?? [];
    if (exact === undefined || kind === undefined || value === undefined) {
      text += piece;
      continue;
    }
    const start = lengthOf(text);
    text += exact;
    labels.push({ start, end: lengthOf(text), exact, kind: kindOf(kind), value, unit: unit || null });
  }
  return { name, published, text, labels };
}

function kindOf(written: string): Label["kind"] {
  const kind = MENTION_KINDS.find((known) => known === written);
  if (kind === undefined) throw new Error(`There is no kind of mention "${written}".`);
  return kind;
}

/** The terms that the labelled texts use. */
export const LABELLED_CODEBOOK: Codebook = {
  concepts: [
    { id: "killing", label: "What the killing is called", note: null },
    { id: "valley", label: "What the valley is called", note: null },
    { id: "flood", label: "What the flood is called", note: null },
  ],
  terms: [
    { concept: "killing", term: "massacre", variants: ["massacres"], connotation: null },
    { concept: "killing", term: "genocide", variants: [], connotation: null },
    { concept: "killing", term: "clearing operation", variants: ["clearing operations"], connotation: null },
    { concept: "valley", term: "Veshan valley", variants: ["valley of the Veshan"], connotation: null },
    { concept: "valley", term: "occupied uplands", variants: [], connotation: null },
    { concept: "flood", term: "manslaughter", variants: [], connotation: null },
    { concept: "flood", term: "act of nature", variants: ["acts of nature"], connotation: null },
  ],
};
