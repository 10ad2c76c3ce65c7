import type { Claim } from "./claim.ts";
import type { Codebook } from "./codebook.ts";
import { tokensOf } from "./mention/token.ts";
import type { Mention, MentionKind } from "./mention.ts";
import type { Question } from "./question.ts";
import type { Selection } from "./selection.ts";
import { isSameUnit } from "./value/unit.ts";
import { readWritten, type Written } from "./written.ts";

/** The fields of a claim as the words themselves suggest them; people decide. */
export interface Proposal
  extends Pick<Claim, "value" | "stance" | "distanced" | "speaker" | "asOf" | "scope" | "passages"> {
  /** The mention that the value was read from; null where nothing in the words fits. */
  readonly mention: Mention | null;
  /** What the words do not hold and was supplied for the value, as a sentence: a convention ("dozens"); null for nothing. */
  readonly supplied: string | null;
}

/** What is known beside the words. */
export interface ProposalContext {
  readonly codebook: Codebook;
  /** Whom the last claim recorded in this document was of: taken where the words name nobody; null for its own voice. */
  readonly lastSpeaker: string | null;
}

/** Proposes an answer of the selected words to a question; the value is empty where nothing in them fits its type. */
export function proposeClaim(selection: Selection, question: Question, context: ProposalContext): Proposal {
  const { mention, written } = valueFrom(selection, question, context.codebook) ?? { mention: null, written: null };
  return {
    value: written?.value ?? "",
    stance: isDenied(selection, mention) ? "denies" : "asserts",
    distanced: question.answer === "term" && mention?.distanced === true,
    speaker: mention?.speaker ?? selection.speaker ?? context.lastSpeaker,
    asOf: null,
    scope: {},
    passages: [selection.passage],
    mention,
    supplied: mention?.convention === true ? (written?.supplied ?? conventionOf(mention)) : (written?.supplied ?? null),
  };
}

function conventionOf({ exact, value }: Mention): string {
  return `"${exact}" has no exact number; by convention it is ${value}.`;
}

const FIGURES: readonly MentionKind[] = ["count", "percent", "quantity", "money", "duration", "age"];

/** The first mention inside whose value the question can be answered with; one in the question's own unit before others. */
function valueFrom(
  { mentions }: Selection,
  question: Question,
  codebook: Codebook,
): { readonly mention: Mention; readonly written: Written } | null {
  for (const { mention, value } of candidatesFor(mentions, question)) {
    const read = readWritten(value, question, codebook, { published: null });
    if (read.ok) return { mention, written: read.value };
  }
  return null;
}

/** Mentions of a kind that fits, and how the question could read each. */
function candidatesFor(
  mentions: readonly Mention[],
  { answer, unit, concept }: Question,
): readonly { readonly mention: Mention; readonly value: string }[] {
  switch (answer) {
    case "quantity": {
      const figures = mentions.filter(({ kind }) => FIGURES.includes(kind));
      const inUnit = figures.map((mention) => ({ mention, value: withUnit(mention, unit) }));
      // What is counted may be called otherwise in the words: a bare number is the question's after all.
      const bare = figures.flatMap((mention) => (mention.kind === "count" ? [{ mention, value: mention.value }] : []));
      return [...inUnit, ...bare];
    }
    case "date":
      return mentions.flatMap((mention) =>
        (mention.kind === "date" || mention.kind === "date-range") && !mention.value.includes("X")
          ? [{ mention, value: mention.value }]
          : [],
      );
    case "term":
      return mentions.flatMap((mention) => (mention.concept === concept ? [{ mention, value: mention.value }] : []));
    default:
      return [];
  }
}

function withUnit({ value, unit }: Mention, asked: string | null): string {
  return unit === null || (asked !== null && isSameUnit(unit, asked)) ? value : `${value} ${unit}`;
}

const DENIES = new Set("no not never neither nor nobody none without deny denies denied denying cannot".split(" "));
const BEFORE = 6;

/** Whether a negation stands in the words, before what was read from them: only then is it plain what it is of. */
function isDenied({ passage }: Selection, mention: Mention | null): boolean {
  const words = tokensOf(passage.exact).filter(({ kind }) => kind !== "mark");
  if (mention === null || passage.start === null) return false;
  const place = tokensOf(passage.exact.slice(0, Math.max(0, mention.start - passage.start))).filter(
    ({ kind }) => kind !== "mark",
  ).length;
  const before = words.slice(Math.max(0, place - BEFORE), place).map(({ key }) => key);
  // "no fewer than 60", "not only": part of the amount or no negation at all.
  const plain = before.filter((key, at) => DENIES.has(key) && !/^(?:only|just|least)$/u.test(before[at + 1] ?? ""));
  return plain.length === 1;
}
