import { findMentions, MENTION_KINDS, type MentionKind } from "#lib/mention.ts";
import { readLabelled, type Score, scoreMentions } from "#lib/testing/labelled.ts";

import { type Figure, median, timed } from "./measure.ts";

const CHARACTERS = 1_000_000;
const ROUNDS = 3;

/** How much of what the labelled texts say is found, by kind, and how long a million characters take beside one bare pass over them. */
export function benchMentions(): readonly Figure[] {
  return [...scores("held-out"), ...scores("tuned"), throughput()];
}

/** The aim is the contract's: 0.9 of all; kinds have none of their own. */
function scores(part: "tuned" | "held-out"): readonly Figure[] {
  const texts = readLabelled(part);
  const { found, labels, offsets, values } = scoreMentions(texts, null);
  const all = { name: `mentions, ${part}`, aim: ">= 0.9" };
  return [
    { ...all, name: `${all.name}: precision, offsets`, shown: `${offsets} of ${found} found`, ratio: offsets / found },
    { ...all, name: `${all.name}: precision, values`, shown: `${values} of ${found} found`, ratio: values / found },
    { ...all, name: `${all.name}: recall, offsets`, shown: `${offsets} of ${labels} labels`, ratio: offsets / labels },
    { ...all, name: `${all.name}: recall, values`, shown: `${values} of ${labels} labels`, ratio: values / labels },
    ...MENTION_KINDS.flatMap((kind) => kindScores(part, kind, scoreMentions(texts, kind))),
  ];
}

function kindScores(part: string, kind: MentionKind, { found, labels, values }: Score): readonly Figure[] {
  const name = `mentions, ${part}, ${kind}`;
  return [
    { name: `${name}: precision, values`, shown: `${values} of ${found} found`, ratio: values / found, aim: "none" },
    { name: `${name}: recall, values`, shown: `${values} of ${labels} labels`, ratio: values / labels, aim: "none" },
  ];
}

function throughput(): Figure {
  const once = readLabelled("tuned")
    .map(({ text }) => text)
    .join("\n\n");
  const text = once.repeat(Math.ceil(CHARACTERS / once.length)).slice(0, CHARACTERS);
  const context = { published: "2024-10-02", codebook: { concepts: [], terms: [] } };
  const rounds = Array.from({ length: ROUNDS }, () => ({
    found: timed(() => void findMentions(text, context)),
    floor: timed(() => bareWords(text)),
  }));
  const milliseconds = median(rounds.map(({ found }) => found));
  return {
    name: "mentions: 1,000,000 characters, beside cutting them into words",
    shown: `${Math.round(CHARACTERS / (milliseconds / 1000)).toLocaleString("en")} characters/s, ${Math.round(milliseconds)} ms`,
    ratio: median(rounds.map(({ found, floor }) => found / floor)),
    aim: "none",
  };
}

/** The floor: every run without white space looked at once. */
function bareWords(text: string): void {
  let letters = 0;
  for (const [word] of text.matchAll(/\S+/gu)) letters += word.length;
  if (letters === 0) throw new Error("Nothing was read.");
}
