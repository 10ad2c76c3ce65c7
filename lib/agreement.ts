import type { Answer } from "./answer.ts";
import type { Cell } from "./cell.ts";
import type { Comparison } from "./comparison.ts";
import type { Pairs } from "./pairs.ts";
import type { AnswerType } from "./question.ts";
import type { Extent } from "./relation.ts";

/** How two documents stand over all the questions that both answer. */
export interface DocumentPair {
  /** Document ids, the lesser first. */
  readonly a: string;
  readonly b: string;
  readonly questions: number;
  readonly same: number;
  readonly compatible: number;
  readonly disjoint: number;
  readonly incomparable: number;
}

/** How far apart two values of a coding are: any difference, by distance, or by proportion. */
export type Metric = "nominal" | "interval" | "ratio";

/** One unit's values, one a coder. Missing values are left out. Nominal values may be any numbers that differ. */
export type Unit = readonly number[];

/** Krippendorff's alpha, and how it came about. */
export interface Alpha {
  /** Null where it is not defined; `undefined` then says why. */
  readonly alpha: number | null;
  /** Units with two values or more. */
  readonly questions: number;
  /** Values in those units. */
  readonly values: number;
  readonly undefined: "too-few-values" | "no-variation" | null;
}

/** One line of the table behind an alpha: a question, and each document's value as it entered. */
export interface AlphaRow {
  readonly question: string;
  readonly values: readonly { readonly document: string; readonly value: number; readonly label: string }[];
}

/** A dossier's agreement: its documents two by two, and as coders of its questions. */
export interface Agreement {
  readonly pairs: readonly DocumentPair[];
  readonly alpha: Readonly<Record<Metric, Alpha>>;
  readonly table: Readonly<Record<Metric, readonly AlphaRow[]>>;
}

export const METRICS = ["nominal", "interval", "ratio"] as const;

/** How far apart the answers of each type are. */
export const METRIC_OF: Readonly<Record<AnswerType, Metric>> = {
  category: "nominal",
  frame: "nominal",
  term: "nominal",
  date: "interval",
  quantity: "ratio",
};

/** Agreement between a dossier's documents over its compared questions (comparison.md, "Agreement between documents"). */
export function agreementOf(documents: readonly string[], comparisons: readonly Comparison[]): Agreement {
  const table = tableOf(comparisons);
  const alpha = (metric: Metric) =>
    krippendorffAlpha(
      metric,
      table[metric].map(({ values }) => values.map(({ value }) => value)),
    );
  return {
    pairs: documentPairs(documents, comparisons),
    alpha: { nominal: alpha("nominal"), interval: alpha("interval"), ratio: alpha("ratio") },
    table,
  };
}

/** The alpha of one type of answer by its own metric, and the table that it comes from. */
export function agreementOfType(
  type: AnswerType,
  comparisons: readonly Comparison[],
): { readonly alpha: Alpha; readonly table: readonly AlphaRow[] } {
  const metric = METRIC_OF[type];
  const table = tableOf(comparisons.filter(({ question }) => question.answer === type))[metric];
  const units = table.map(({ values }) => values.map(({ value }) => value));
  return { alpha: krippendorffAlpha(metric, units), table };
}

/** Every two documents by their ids, those with no question in common too. */
export function documentPairs(
  documents: readonly string[],
  comparisons: readonly Comparison[],
): readonly DocumentPair[] {
  const sorted = documents.toSorted();
  const counts = countRelations(sorted, comparisons);
  return sorted.flatMap((a, place) =>
    sorted.slice(place + 1).map((b, further) => {
      const at = (place * sorted.length + place + 1 + further) * RELATIONS.length;
      const [same = 0, compatible = 0, disjoint = 0, incomparable = 0] = counts.subarray(at, at + RELATIONS.length);
      const questions = same + compatible + disjoint + incomparable;
      return { a, b, questions, same, compatible, disjoint, incomparable };
    }),
  );
}

/**
 * The pairs of documents added up by the groups that they belong to, as by outlet: each answer of one
 * document beside one of the other counts once. Pairs within a group are left out.
 */
export function groupPairs(
  pairs: readonly DocumentPair[],
  groups: ReadonlyMap<string, string>,
): readonly DocumentPair[] {
  const sums = new Map<string, Map<string, Sum>>();
  for (const pair of pairs) {
    const [one, other] = [groups.get(pair.a) ?? pair.a, groups.get(pair.b) ?? pair.b];
    if (one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    const beside = sums.get(a) ?? new Map<string, Sum>();
    const sum = beside.get(b) ?? { a, b, ...NOTHING_SHARED };
    sums.set(a, beside);
    beside.set(b, sum);
    for (const count of COUNTS) sum[count] += pair[count];
  }
  return [...sums.values()].flatMap((beside) => [...beside.values()]);
}

const RELATIONS = ["same", "compatible", "disjoint", "incomparable"] as const;
const COUNTS = ["questions", ...RELATIONS] as const;
const NOTHING_SHARED = { questions: 0, same: 0, compatible: 0, disjoint: 0, incomparable: 0 };

/** A pair of groups while its documents' pairs are added up. */
type Sum = { -readonly [Part in keyof DocumentPair]: DocumentPair[Part] };

/**
 * Counts relations in one pass over all pairs, of which a large dossier has millions: for every two
 * documents, named by their places in the list, as many numbers as there are relations.
 */
function countRelations(documents: readonly string[], comparisons: readonly Comparison[]): Uint32Array {
  const places = new Map(documents.map((id, place) => [id, place]));
  const counts = new Uint32Array(documents.length ** 2 * RELATIONS.length);
  for (const { pairs } of comparisons) {
    const { placeOf, members } = pairs.holders;
    const related = relationTable(pairs);
    const listed = pairs.answers.flatMap(({ document }, place) => {
      const at = places.get(document);
      return at === undefined ? [] : [{ at, holder: placeOf[place] ?? 0 }];
    });
    for (const [nth, one] of listed.entries()) {
      for (let next = nth + 1; next < listed.length; next += 1) {
        const { at, holder } = listed[next] ?? one;
        const relation = related[one.holder * members.length + holder] ?? 0;
        const counted = (one.at * documents.length + at) * RELATIONS.length + relation;
        counts[counted] = (counts[counted] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The place among relations of how every two holders stand. */
function relationTable({ kinds, holders: { members } }: Pairs): Uint8Array {
  const table = new Uint8Array(members.length ** 2);
  for (const { one, other, pair } of kinds) {
    const relation = RELATIONS.indexOf(pair.relation.relation);
    table[one * members.length + other] = relation;
    table[other * members.length + one] = relation;
  }
  return table;
}

/**
 * What entered each alpha: every question with the documents that give it one value that can be
 * measured. A number below zero has no place on a ratio scale, and is missing there.
 */
function tableOf(comparisons: readonly Comparison[]): Agreement["table"] {
  const numbers = new Map<string, number>();
  const rows = comparisons.map(({ question, cells }) => {
    const metric = METRIC_OF[question.answer];
    const values = cells.flatMap((cell) => codedValue(cell, numbers));
    return {
      metric,
      row: { question: question.id, values: metric === "ratio" ? values.filter(({ value }) => value >= 0) : values },
    };
  });
  const of = (metric: Metric) =>
    rows.flatMap(({ metric: own, row }) => (own === metric && row.values.length > 0 ? [row] : []));
  return { nominal: of("nominal"), interval: of("interval"), ratio: of("ratio") };
}

/**
 * A document's value, when it asserts one answer. Sets of options or terms are numbered as they come,
 * the same set alike on every question: nominal values need only differ.
 */
function codedValue(cell: Cell, numbers: Map<string, number>): AlphaRow["values"] {
  const [only, ...others] = cell.answer?.answers ?? [];
  if (only?.extent == null || others.length > 0) return [];
  const { extent } = only;
  if (extent.type === "intervals")
    return midpoint(only).map((value) => ({ document: cell.document, value, label: String(value) }));
  const label = membersOf(extent).join("|");
  const value = numbers.get(label) ?? numbers.size + 1;
  numbers.set(label, value);
  return [{ document: cell.document, value, label }];
}

function membersOf(extent: Exclude<Extent, { type: "intervals" }>): readonly string[] {
  return extent.type === "options" ? extent.options : extent.uses;
}

/** The middle of one bounded interval, as a double; nothing for an unbounded one or several. */
function midpoint({ extent }: Answer): readonly number[] {
  if (extent?.type !== "intervals") return [];
  const [only, ...others] = extent.intervals;
  return only?.lower && only.upper && others.length === 0 ? [(only.lower.near + only.upper.near) / 2] : [];
}

/** Squared difference of two values. */
const DISTANCE: Readonly<Record<Metric, (c: number, k: number) => number>> = {
  nominal: (c, k) => (c === k ? 0 : 1),
  interval: (c, k) => (c - k) ** 2,
  ratio: (c, k) => (c === k ? 0 : ((c - k) / (c + k)) ** 2),
};

/**
 * Krippendorff's alpha of units of values (Krippendorff, Content Analysis, 4th ed., ch. 12, by the
 * coincidence matrix). Units with fewer than two values are dropped. Not defined where no two values
 * can be paired, or where all that can be are one and the same.
 */
export function krippendorffAlpha(metric: Metric, units: readonly Unit[]): Alpha {
  const paired = units.filter((unit) => unit.length >= 2);
  const values = paired.flat();
  const counts = { questions: paired.length, values: values.length };
  if (values.length === 0) return { alpha: null, ...counts, undefined: "too-few-values" };
  if (new Set(values).size === 1) return { alpha: null, ...counts, undefined: "no-variation" };
  const distance = DISTANCE[metric];
  const observed = sum(paired.map((unit) => pairwise(tally(unit), distance) / (unit.length - 1))) / values.length;
  const expected = pairwise(tally(values), distance) / (values.length * (values.length - 1));
  return { alpha: 1 - observed / expected, ...counts, undefined: null };
}

/** The distances of all ordered pairs, given how often each value occurs: a value is at no distance from itself. */
function pairwise(counts: ReadonlyMap<number, number>, distance: (c: number, k: number) => number): number {
  const values = [...counts].toSorted(([a], [b]) => a - b);
  let total = 0;
  for (const [c, n] of values) for (const [k, m] of values) if (c !== k) total += n * m * distance(c, k);
  return total;
}

function tally(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
