import type { Reason, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { nameDocument } from "./document-name.ts";
import { findTold, type Told, tellAsOf, tellClaim, tellDistance, tellValue } from "./tell-claim.ts";

/** A pair of claims of one row, and by which rule they stand to one another. */
interface Pair {
  readonly row: SheetQuestion;
  readonly reason: Reason;
  readonly a: Told;
  readonly b: Told;
}

/**
 * Says in one sentence, made from the two claims that decide, how they stand to one another and why
 * (comparison.md, "Two claims on one question"). It takes no side.
 */
export function explainReason(row: SheetQuestion, reason: Reason, documents: readonly SheetDocument[]): string {
  const [a, b] = [findTold(row, documents, reason.a), findTold(row, documents, reason.b)];
  if (a === null || b === null) return "One of the two claims behind this is not among the documents shown.";
  const pair = { row, reason, a, b };
  if (reason.rule === "equal" && alike(pair)) return bothSay(pair, documents);
  if (reason.rule === "distanced") return distancedApart(pair, documents);
  return `${opening(pair, documents)}; ${outcome(pair)}.`;
}

function opening({ row, reason, a, b }: Pair, documents: readonly SheetDocument[]): string {
  const [one, other] = [tellClaim(row, a, documents), tellClaim(row, b, documents)];
  if (reason.rule === "different-as-of") return `${one} ${tellAsOf(a.claim.asOf)}, ${other} ${tellAsOf(b.claim.asOf)}`;
  if (reason.rule === "different-scope") return `${one}${ofScope(reason, a)}, ${other}${ofScope(reason, b)}`;
  return a.document.id === b.document.id ? `${one}, and in another place ${other}` : `${one}, ${other}`;
}

function ofScope({ facet }: Reason, { claim }: Told): string {
  const stated = facet === null ? undefined : claim.scope[facet];
  return stated === undefined ? "" : ` (${facet}: ${stated})`;
}

/** Whether both say the same words in the same way. */
function alike({ row, a, b }: Pair): boolean {
  return (
    a.document.id !== b.document.id &&
    a.claim.stance === b.claim.stance &&
    a.claim.speaker === null &&
    b.claim.speaker === null &&
    a.claim.distanced === b.claim.distanced &&
    tellValue(row, a.claim) === tellValue(row, b.claim)
  );
}

function bothSay({ row, a, b }: Pair, documents: readonly SheetDocument[]): string {
  const names = `${nameDocument(a.document, documents)} and ${nameDocument(b.document, documents)}`;
  const verbs = { quantity: "say", date: "say", category: "answer", frame: "answer", term: "write" } as const;
  const verb = a.claim.stance === "denies" ? "deny" : verbs[row.answer];
  return `${names} both ${verb} ${tellValue(row, a.claim)}.`;
}

function distancedApart({ row, a, b }: Pair, documents: readonly SheetDocument[]): string {
  const [apart, plain] = a.claim.distanced ? [a, b] : [b, a];
  const one = `${tellClaim(row, apart, documents)} at a distance (in quotation marks, or as “so-called”)`;
  return `${one}, ${tellClaim(row, plain, documents)} without that distance.`;
}

/** What follows from the two, by each rule. */
function outcome(pair: Pair): string {
  const { row, reason } = pair;
  switch (reason.rule) {
    case "equal":
      return row.answer === "term" ? "the codebook counts these as one term" : "the two are equal";
    case "within-tolerance":
      return `they differ by no more than the tolerance of this question, ${tellTolerance(row)}`;
    case "overlap":
      return overlapping(pair);
    case "rounding":
      return `${rounded(pair)}, so both can be true`;
    case "broader":
      return "one of the two includes the other, so both can be true";
    case "no-overlap":
      return lyingApart(pair);
    case "different-option":
      return optionsApart(pair);
    case "different-term":
      return "these are different terms";
    case "denied":
      return "what one says lies wholly within what the other denies";
    case "denial-allows":
      return "the denial leaves room, so both can be true";
    case "different-as-of":
      return "these times do not overlap, so the two are not set against one another";
    case "different-scope":
      return `they differ in ${reason.facet ?? "scope"}, so the two are not set against one another`;
    case "distanced":
      return "one puts the term at a distance";
  }
}

/** The distance is that of the nearest ends, which is said where a value has more than one. */
function lyingApart({ row, reason, a, b }: Pair): string {
  if (reason.gap === null || reason.gap === "0") return "they do not overlap";
  const ranged = row.answer === "quantity" && [a, b].some(({ claim }) => /[<>~]|\.\./u.test(claim.value));
  return `${ranged ? "at the nearest " : ""}they lie ${tellDistance(row, reason.gap)} apart`;
}

/** Of listed facts one excludes another; of readings, several may stand side by side. */
function optionsApart({ row, a, b }: Pair): string {
  if (row.answer === "frame") return "they share no reading";
  const several = [a, b].some(({ claim }) => claim.value.includes("|"));
  return several ? "they share no option" : "these exclude one another";
}

function tellTolerance(row: SheetQuestion): string {
  if (row.tolerance === null) return "none";
  return row.tolerance.endsWith("%")
    ? row.tolerance.replace("%", " % of the larger")
    : tellDistance(row, row.tolerance);
}

function overlapping({ row, a, b }: Pair): string {
  if (row.answer === "quantity" || row.answer === "date") return "the two overlap, so both can be true";
  const others = new Set(b.claim.value.split("|"));
  const shared = a.claim.value.split("|").filter((part) => others.has(part));
  return shared.length === 0
    ? "they share a part, so both can be true"
    : `they share ${tellValue(row, { value: shared.join("|"), distanced: false })}`;
}

/** Which of the two rounds to which: the one with more decimals to the other. */
function rounded({ row, a, b }: Pair): string {
  const decimals = (told: Told) => /\.(\d+)/u.exec(told.claim.value)?.[1]?.length ?? 0;
  const [fine, coarse] = decimals(a) > decimals(b) ? [a, b] : [b, a];
  return `${tellValue(row, fine.claim)} rounds to ${tellValue(row, coarse.claim)}`;
}
