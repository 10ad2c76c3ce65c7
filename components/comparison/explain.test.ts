import { describe, expect, it } from "vitest";

import type { Claim } from "#lib/claim.ts";
import type { Question } from "#lib/question.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { explainReason } from "./explain.ts";

const OPTIONS = [
  { id: "driven", label: "driven out" },
  { id: "driven/shelling", label: "driven out by shelling" },
  { id: "own", label: "of their own will" },
  { id: "fire", label: "because of a fire" },
];

/** Compares two claims, of the Courier and of the Telegraph, and explains how they stand. */
function explained(question: Partial<Question>, one: Partial<Claim>, other: Partial<Claim>): string {
  const claims = [aClaim({ id: "one", document: "a", ...one }), aClaim({ id: "other", document: "b", ...other })];
  const dossier = aDossier({
    outlets: [anOutlet(), anOutlet({ id: "telegraph", name: "Telegraph" })],
    documents: [aDocument(), aDocument({ id: "b", outlet: "telegraph" })],
    questions: [aQuestion(question)],
    claims,
  });
  const sheet = sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));
  const [row] = sheet.questions;
  const reason = row?.reasons[0] ?? row?.flags.selfContradiction[0];
  if (row === undefined || reason === undefined) throw new TypeError("These two have no reason between them.");
  return explainReason(row, reason, sheet.documents);
}

const category = { answer: "category", unit: null, options: OPTIONS } as const;
const term = { answer: "term", unit: null } as const;

describe("explainReason", () => {
  it.each([
    ["equal", {}, { value: "613" }, { value: "613" }, "Courier and Telegraph both say 613 people."],
    [
      "equal, cited",
      {},
      { value: "613", speaker: "the ministry" },
      { value: "613" },
      "Courier cites the ministry as saying 613 people, Telegraph says 613 people; the two are equal.",
    ],
    [
      "equal, denied",
      category,
      { value: "own", stance: "denies" },
      { value: "own", stance: "denies" },
      "Courier and Telegraph both deny ‘of their own will’.",
    ],
    [
      "within tolerance",
      { tolerance: "5%" },
      { value: "100" },
      { value: "104" },
      "Courier says 100 people, Telegraph says 104 people; they differ by no more than the tolerance of this question, 5 % of the larger.",
    ],
    [
      "within days",
      { answer: "date", unit: null, tolerance: "1" },
      { value: "2031-05-12" },
      { value: "2031-05-13" },
      "Courier says 12 May 2031, Telegraph says 13 May 2031; they differ by no more than the tolerance of this question, 1 day.",
    ],
    [
      "overlap",
      {},
      { value: ">60" },
      { value: "63" },
      "Courier says more than 60 people, Telegraph says 63 people; the two overlap, so both can be true.",
    ],
    [
      "overlap of options",
      category,
      { value: "driven|own" },
      { value: "own" },
      "Courier answers ‘driven out’ and ‘of their own will’, Telegraph answers ‘of their own will’; they share ‘of their own will’.",
    ],
    [
      "rounding",
      { unit: "%" },
      { value: "92" },
      { value: "92.12" },
      "Courier says 92 %, Telegraph says 92.12 %; 92.12 % rounds to 92 %, so both can be true.",
    ],
    [
      "broader",
      category,
      { value: "driven" },
      { value: "driven/shelling" },
      "Courier answers ‘driven out’, Telegraph answers ‘driven out by shelling’; one of the two includes the other, so both can be true.",
    ],
    [
      "no overlap",
      { unit: "%" },
      { value: "61.4" },
      { value: "58" },
      "Courier says 61.4 %, Telegraph says 58 %; they lie 3.4 percentage points apart.",
    ],
    [
      "no overlap of ranges",
      {},
      { value: "<50" },
      { value: "60..70" },
      "Courier says less than 50 people, Telegraph says 60–70 people; at the nearest they lie 10 people apart.",
    ],
    [
      "no overlap, ends touching",
      {},
      { value: ">60" },
      { value: "60" },
      "Courier says more than 60 people, Telegraph says 60 people; they do not overlap.",
    ],
    [
      "no overlap of dates",
      { answer: "date", unit: null },
      { value: "2031-05-12" },
      { value: "2031-05-15" },
      "Courier says 12 May 2031, Telegraph says 15 May 2031; they lie 3 days apart.",
    ],
    [
      "different option",
      category,
      { value: "driven" },
      { value: "own" },
      "Courier answers ‘driven out’, Telegraph answers ‘of their own will’; these exclude one another.",
    ],
    [
      "different sets of options",
      category,
      { value: "driven|fire" },
      { value: "own" },
      "Courier answers ‘driven out’ and ‘because of a fire’, Telegraph answers ‘of their own will’; they share no option.",
    ],
    [
      "different readings",
      { ...category, answer: "frame", function: "cause" },
      { value: "driven" },
      { value: "own" },
      "Courier answers ‘driven out’, Telegraph answers ‘of their own will’; they share no reading.",
    ],
    [
      "different term",
      term,
      { value: "massacre" },
      { value: "incident" },
      "Courier writes “massacre”, Telegraph writes “incident”; these are different terms.",
    ],
    [
      "distanced",
      term,
      { value: "incident" },
      { value: "incident", distanced: true },
      "Telegraph writes “incident” at a distance (in quotation marks, or as “so-called”), Courier writes “incident” without that distance.",
    ],
    [
      "denied",
      category,
      { value: "driven/shelling" },
      { value: "driven", stance: "denies" },
      "Courier answers ‘driven out by shelling’, Telegraph denies ‘driven out’; what one says lies wholly within what the other denies.",
    ],
    [
      "denial allows",
      category,
      { value: "driven" },
      { value: "own", stance: "denies" },
      "Courier answers ‘driven out’, Telegraph denies ‘of their own will’; the denial leaves room, so both can be true.",
    ],
    [
      "different times",
      {},
      { value: "31", asOf: "2020" },
      { value: "40", asOf: "2022" },
      "Courier says 31 people as of 2020, Telegraph says 40 people as of 2022; these times do not overlap, so the two are not set against one another.",
    ],
    [
      "different scopes",
      { facets: ["who"] },
      { value: "31", scope: { who: "soldiers" } },
      { value: "40", scope: { who: "all" } },
      "Courier says 31 people (who: soldiers), Telegraph says 40 people (who: all); they differ in who, so the two are not set against one another.",
    ],
    [
      "one document against itself",
      {},
      { value: "31" },
      { value: "40", document: "a" },
      "Courier says 31 people, and in another place Courier says 40 people; they lie 9 people apart.",
    ],
  ] as const)("tells %s", (_name, question, one, other, sentence) => {
    expect(explained(question, one, other)).toBe(sentence);
  });
});
