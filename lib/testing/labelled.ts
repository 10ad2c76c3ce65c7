import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Codebook } from "../codebook.ts";
import { findMentions, MENTION_KINDS, type Mention, type MentionKind } from "../mention.ts";
import { lengthOf, normaliseText } from "../text.ts";

/** What a person found in a text. */
type Label = Pick<Mention, "start" | "end" | "exact" | "kind" | "value" | "unit">;

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

/** How much of what was found is right (precision), and how much of what is there was found (recall), as counts. */
export interface Score {
  readonly found: number;
  readonly labels: number;
  /** Found with the label's very offsets. */
  readonly offsets: number;
  /** Found with its offsets, kind and value. */
  readonly values: number;
  /** Found with its offsets, kind, value and unit. */
  readonly units: number;
}

/** Reads the texts as documents and sets what was found beside the labels; of one kind, or of all. */
export function scoreMentions(texts: readonly LabelledText[], kind: MentionKind | null): Score {
  const scores = texts.map(({ published, text, labels }) => {
    const found = findMentions(text, { published, codebook: LABELLED_CODEBOOK });
    return scoreText(found, labels, kind);
  });
  const sum = (part: keyof Score) => scores.reduce((total, score) => total + score[part], 0);
  return {
    found: sum("found"),
    labels: sum("labels"),
    offsets: sum("offsets"),
    values: sum("values"),
    units: sum("units"),
  };
}

function scoreText(found: readonly Mention[], labels: readonly Label[], kind: MentionKind | null): Score {
  const ofKind = (each: Pick<Mention, "kind">) => kind === null || each.kind === kind;
  const asked = labels.filter(ofKind);
  const placed = asked.flatMap((label) => {
    const mention = found.find(({ start, end }) => start === label.start && end === label.end);
    return mention === undefined ? [] : [{ label, mention }];
  });
  const right = placed.filter(({ label, mention }) => label.kind === mention.kind && label.value === mention.value);
  return {
    found: found.filter(ofKind).length,
    labels: asked.length,
    offsets: placed.length,
    values: right.length,
    units: right.filter(({ label, mention }) => label.unit === mention.unit).length,
  };
}

/** The terms that the labelled texts use. */
const LABELLED_CODEBOOK: Codebook = {
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
