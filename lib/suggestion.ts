import { type Bag, cosineOf, isConcept, shareIn, type Weighed, weigh } from "./likeness.ts";
import type { Mention, MentionKind } from "./mention.ts";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood.ts";
import type { Question } from "./question.ts";
import type { Selection } from "./selection.ts";
import type { AskedField, AskedWords, SuggestionIndex } from "./suggestion-index.ts";

/** A question that words could answer. */
export interface Suggestion {
  readonly question: Question;
  /** Higher is likelier; comparable within one call only. */
  readonly score: number;
  /** What speaks for it, the weightiest first. */
  readonly why: readonly SuggestionReason[];
  /** Whether the document answers it already. */
  readonly answered: boolean;
}

/**
 * What speaks for a question: the kind of what was read from the words fits its answer type (`answer`), what is
 * counted or measured is its unit (`unit`), its concept is named (`concept`); the words are like the question, its
 * definition and event (`question`), its options (`option`), or the words that claims of other documents rest on
 * (`passage`); claims that rest nearby answer questions like it (`nearby`).
 */
export interface SuggestionReason {
  readonly kind: "answer" | "unit" | "concept" | "question" | "option" | "passage" | "nearby";
  /** The words of the selection that are shared, the weightiest first; the unit; the concept's label. Empty where the kind says all. */
  readonly words: readonly string[];
}

/** What is known of the selected words, for all questions. */
interface Asked {
  readonly document: string;
  readonly bag: Bag;
  readonly total: number;
  readonly mentions: readonly Mention[];
  readonly length: number;
  readonly units: ReadonlySet<string>;
  readonly near: Neighbourhood;
}

/** How much the words of the sentence around the selection count beside its own. */
const SENTENCE = 0.25;

/** The questions that words of `document` could answer, the likeliest first, at most `most`. */
export function suggestQuestions(
  selection: Selection,
  { index, document }: { readonly index: SuggestionIndex; readonly document: string },
  most: number,
): readonly Suggestion[] {
  const bag = new Map(index.words(selection.sentence).map((word) => [word, SENTENCE]));
  for (const word of index.words(selection.passage.exact)) bag.set(word, 1);
  const total = [...bag].reduce((sum, [word, weight]) => sum + weight * index.rarity.claims(word), 0) || 1;
  const asked: Asked = {
    document,
    bag,
    total,
    mentions: selection.mentions,
    length: selection.passage.exact.length || 1,
    units: new Set(selection.mentions.flatMap(({ unit }) => index.words(unit ?? ""))),
    near: neighbourhoodOf(index.dossier, document, selection.passage),
  };
  const weighed = weigh(bag, index.rarity.claims);
  return index.questions
    .map((own, order) => ({ own, parts: partsOf(index, asked, weighed, own, order) }))
    .map(({ own, parts }) => ({ own, parts, score: parts.reduce((sum, { weight }) => sum + weight, 0) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ own, parts, score }) => ({
      question: own.question,
      score,
      why: whyOf(index, asked, own, parts, selection),
      answered: asked.near.answered.has(own.question.id),
    }));
}

/** What speaks for a question or, below zero or without a kind, against it. */
interface Part {
  readonly kind: SuggestionReason["kind"] | null;
  readonly weight: number;
}

const FIGURES: ReadonlySet<MentionKind> = new Set(["count", "percent", "quantity", "money", "duration", "age"]);
const DATES: ReadonlySet<MentionKind> = new Set(["date", "date-range"]);

/** The weights were found on one half of the claims of `data/south-caucasus` (docs/decisions). */
function partsOf(
  index: SuggestionIndex,
  asked: Asked,
  weighed: Weighed,
  { question, fields, unit }: AskedWords,
  order: number,
): readonly Part[] {
  const { near, mentions } = asked;
  const claims = index.claims.get(question.id) ?? [];
  const share = (field: AskedField) => {
    const { bag, length } = fields[field];
    return shareIn(asked.bag, bag, index.rarity.questions, length, index.usual[field]) / asked.total;
  };
  const whole = index.wholes.get(question.id);
  const others = claims.filter(({ claim }) => claim.document !== asked.document);
  const alike = others.map((other) => cosineOf(weighed, other.weighed));
  const named = mentions.filter(({ concept }) => concept !== null && concept === question.concept);
  const cover = Math.max(0, ...named.map(({ exact }) => exact.length / asked.length));
  const hasUnit = unit.some((word) => asked.units.has(word));
  return [
    {
      kind: "question",
      weight:
        5 * share("question") + 7 * share("definition") + 8 * (whole === undefined ? 0 : cosineOf(weighed, whole)),
    },
    { kind: "option", weight: 6 * share("option") },
    { kind: "passage", weight: 3 * Math.max(0, ...alike) },
    { kind: "answer", weight: fitOf(question, mentions) },
    { kind: "concept", weight: named.length > 0 ? 2.5 + 3 * cover : 0 },
    { kind: "unit", weight: hasUnit ? 1.2 : 0 },
    { kind: "nearby", weight: near.weightOf(question, order) },
    { kind: null, weight: (near.answered.has(question.id) ? -1 : 0) + (near.sameWords.has(question.id) ? -7 : 0) },
  ];
}

/** Whether the kinds of what was read from the words fit a question's answer type. */
function fitOf({ answer, concept }: Question, mentions: readonly Mention[]): number {
  switch (answer) {
    case "quantity":
      return mentions.some(({ kind }) => FIGURES.has(kind)) ? 1 : -1;
    case "date":
      return mentions.some(({ kind }) => DATES.has(kind)) ? 2 : -2;
    case "term":
      return mentions.some((mention) => mention.concept === concept) ? 0 : -1.5;
    default:
      return 0;
  }
}

/** What weighs less is no reason that helps anybody. */
const LEAST = 0.3;
const MOST_WORDS = 3;

function whyOf(
  index: SuggestionIndex,
  asked: Asked,
  own: AskedWords,
  parts: readonly Part[],
  selection: Selection,
): readonly SuggestionReason[] {
  return parts
    .filter(({ kind, weight }) => kind !== null && weight >= LEAST)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ kind }) => (kind === null ? [] : [{ kind, words: wordsFor(kind, index, asked, own, selection) }]));
}

function wordsFor(
  kind: SuggestionReason["kind"],
  index: SuggestionIndex,
  asked: Asked,
  { question, fields, all }: AskedWords,
  selection: Selection,
): readonly string[] {
  switch (kind) {
    case "unit":
      return question.unit === null ? [] : [question.unit];
    case "concept":
      return index.dossier.codebook.concepts.flatMap(({ id, label }) => (id === question.concept ? [label] : []));
    case "question":
      return sharedWords(index, asked, new Set(all), selection);
    case "option":
      return sharedWords(index, asked, new Set(fields.option.bag.keys()), selection);
    case "passage": {
      const resting = index.claims.get(question.id) ?? [];
      const others = resting.filter(({ claim }) => claim.document !== asked.document);
      return sharedWords(index, asked, new Set(others.flatMap(({ around }) => [...around.keys()])), selection);
    }
    default:
      return [];
  }
}

/** The words of the selection, as they are written, that a text has too. */
function sharedWords(
  { words, rarity }: SuggestionIndex,
  { bag }: Asked,
  text: ReadonlySet<string>,
  { passage, sentence }: Selection,
): readonly string[] {
  const written = new Map<string, string>();
  for (const word of `${sentence} ${passage.exact}`.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []) {
    for (const key of words(word)) if (!isConcept(key)) written.set(key, word);
  }
  const weightOf = (word: string) => (bag.get(word) ?? 0) * rarity.claims(word);
  return [...bag.keys()]
    .filter((word) => text.has(word) && written.has(word))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_WORDS)
    .map((word) => written.get(word) ?? word);
}
