import { detailOf } from "#components/claim/claim-detail.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { showValue } from "#components/claim/show-value.ts";
import { type Nameable, nameDocument } from "#components/comparison/document-name.ts";
import type { Claim } from "#lib/claim.ts";
import type { Comparison, Verdict } from "#lib/comparison.ts";
import { sameVoice } from "#lib/pair.ts";

/** What stands beside a claim's words: the question, how its answers compare, and what is said here and elsewhere. */
export interface ClaimNote {
  readonly claim: Claim;
  readonly question: { readonly id: string; readonly text: string; readonly href: string };
  /** Null where the document was not compared with others. */
  readonly verdict: Verdict | null;
  readonly value: string;
  /** Speaker, time, scope. */
  readonly detail: string;
  /** What sets this claim apart: not counted, contradicted by its own document, an admission. */
  readonly marks: readonly string[];
  /** What other documents answer, the most frequent first: "11 in two others". */
  readonly others: readonly string[];
}

/** How many different answers of others are spelled out. */
const MOST_OTHERS = 3;

/** Notes on the claims of one document. `documents` are all of the dossier's; `hrefOf` leads to a question; without `isCompared` the comparisons are of the document alone. */
export function claimNotes(
  document: string,
  comparisons: readonly Comparison[],
  documents: readonly Nameable[],
  hrefOf: (question: string) => string,
  isCompared = true,
): readonly ClaimNote[] {
  const names = new Map(documents.map((one) => [one.id, nameDocument(one, documents)]));
  return comparisons.flatMap((comparison) => {
    const cell = comparison.cells.find((one) => one.document === document);
    if (cell === undefined || cell.claims.length === 0) return [];
    const counted = new Set(cell.answer?.counted.map(({ claim }) => claim.id));
    const others = othersSay(comparison, document, names);
    return cell.claims.map((claim) => ({
      claim,
      question: {
        id: comparison.question.id,
        text: comparison.question.question,
        href: hrefOf(comparison.question.id),
      },
      verdict: isCompared ? comparison.verdict : null,
      value: showClaim(comparison.question, claim),
      detail: detailOf(claim),
      marks: marksOf(comparison, claim, counted.has(claim.id)),
      others,
    }));
  });
}

function marksOf({ selfContradictions, flags }: Comparison, claim: Claim, isCounted: boolean): readonly string[] {
  const splits = selfContradictions.filter(({ a, b }) => a.claim.id === claim.id || b.claim.id === claim.id);
  const against = splits.some(sameVoice);
  const altered = flags.alteredCopy.some(({ b }) => b.claim.id === claim.id);
  return [
    ...(against ? ["contradicts itself"] : []),
    ...(splits.length > 0 && !against ? ["people quoted differ"] : []),
    ...(altered ? ["not as in its origin"] : []),
    ...(claim.admission ? ["against its own camp’s interest"] : []),
    ...(isCounted ? [] : ["not counted: the text answers in its own voice"]),
  ];
}

function othersSay(
  { question, cells }: Comparison,
  document: string,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const answers = cells.flatMap((cell) => {
    if (cell.document === document || cell.answer === null) return [];
    const values = cell.answer.counted.map(({ claim }) => withoutUnit(question, claim));
    return [{ said: [...new Set(values)].join(" and "), name: names.get(cell.document) ?? cell.document }];
  });
  const groups = [...Map.groupBy(answers, ({ said }) => said)].toSorted(([, a], [, b]) => b.length - a.length);
  const spelled = groups.slice(0, MOST_OTHERS).map(([said, group]) => `${said} ${where(group)}`);
  const left = groups.length - spelled.length;
  return left === 0 ? spelled : [...spelled, `${left} more answer${left === 1 ? "" : "s"}`];
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function where(group: readonly { readonly name: string }[]): string {
  const [only, ...rest] = group;
  if (only !== undefined && rest.length === 0) return `in ${only.name}`;
  return `in ${NUMBERS[group.length] ?? group.length} others`;
}

/** The unit stands with the document's own answer. */
function withoutUnit(question: Comparison["question"], claim: Claim): string {
  return question.answer === "quantity" ? showValue(question, claim) : showClaim(question, claim);
}
