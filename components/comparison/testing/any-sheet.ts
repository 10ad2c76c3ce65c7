import fc from "fast-check";

import { VERDICTS } from "#lib/comparison.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import type { Reason, Sheet, SheetCell, SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { DENSITIES, SORTS, WHOLE_VIEW } from "#lib/view.ts";

/** Strings that try to be markup, and strings that are merely strange. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</table></section><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' style='x",
    "javascript:alert(1)",
    "]]><!--",
    "--></style><svg/onload=x>",
    "&lt;b&gt; &amp; &#x3c;",
    "\0\u2028\u202eabc\ud800",
    "\\22 ;} body{display:none",
    "شهردار",
    "a".repeat(300),
    ">60",
    "2024-02",
  ),
);

const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const id = anyText;

const passage = fc.record({
  exact: anyText,
  prefix: anyText,
  suffix: anyText,
  start: fc.constant(null),
  end: fc.constant(null),
});

const claim: fc.Arbitrary<SheetClaim> = fc.record({
  id,
  value: anyText,
  stance: fc.constantFrom("asserts", "denies"),
  distanced: fc.boolean(),
  speaker: maybe(anyText),
  asOf: maybe(anyText),
  scope: fc.dictionary(anyText, anyText, { maxKeys: 2 }),
  credibility: fc.constantFrom(null, "2"),
  admission: fc.boolean(),
  passages: fc.array(passage, { minLength: 1, maxLength: 2 }),
  note: maybe(anyText),
  counted: fc.boolean(),
});

const document: fc.Arbitrary<SheetDocument> = fc.record({
  id,
  title: anyText,
  author: maybe(anyText),
  published: maybe(anyText),
  language: maybe(anyText),
  origin: maybe(anyText),
  sha256: maybe(anyText),
  outlet: fc.record({
    id,
    name: anyText,
    type: fc.constant(null),
    camp: maybe(anyText),
    reliability: fc.constantFrom(null, "A"),
  }),
});

const rule = fc.constantFrom<Reason["rule"][]>(
  "equal",
  "within-tolerance",
  "overlap",
  "rounding",
  "broader",
  "no-overlap",
  "different-option",
  "different-term",
  "distanced",
  "denied",
  "denial-allows",
  "different-as-of",
  "different-scope",
);

function reasonAmong(cells: readonly SheetCell[]): fc.Arbitrary<Reason> {
  const claims = cells.flatMap((cell) => cell.claims.map((one) => one.id));
  const known = claims.length === 0 ? anyText : fc.constantFrom(...claims);
  const decimal = fc.option(fc.nat().map(String), { nil: null });
  return fc.record({
    a: known,
    b: known,
    relation: fc.constant("disjoint"),
    rule,
    facet: maybe(anyText),
    gap: decimal,
    ratio: maybe(anyText),
  });
}

function cellsOf(documents: readonly SheetDocument[]): fc.Arbitrary<SheetCell[]> {
  const cell = (document: string): fc.Arbitrary<SheetCell> =>
    fc.oneof(
      fc.record({
        document: fc.constant(document),
        state: fc.constant("answered"),
        claims: fc.array(claim, { minLength: 1, maxLength: 6 }),
      }),
      fc.record({
        document: fc.constant(document),
        state: fc.constantFrom("silent", "not-covered", "predates", "not-coded"),
        claims: fc.constant([]),
      }),
    );
  return fc.tuple(...documents.map((one) => cell(one.id)));
}

function questionAmong(documents: readonly SheetDocument[]): fc.Arbitrary<SheetQuestion> {
  const ids = fc.subarray(documents.map((one) => one.id));
  return cellsOf(documents).chain((cells) =>
    fc.record({
      id,
      question: anyText,
      answer: fc.constantFrom(...ANSWER_TYPES),
      unit: maybe(anyText),
      options: fc.array(fc.record({ id: anyText, label: anyText }), { maxLength: 2 }),
      facets: fc.array(anyText, { maxLength: 2 }),
      tolerance: fc.constantFrom(null, "5%", "2"),
      function: fc.constant(null),
      definition: maybe(anyText),
      event: fc.record({ id, title: anyText, date: maybe(anyText) }),
      verdict: fc.constantFrom(...VERDICTS),
      flags: fc.record({
        attributed: ids,
        selfContradiction: fc.array(reasonAmong(cells), { maxLength: 1 }),
        sameOrigin: fc.boolean(),
        alteredCopy: fc.array(reasonAmong(cells), { maxLength: 1 }),
      }),
      sources: ids,
      origins: fc.nat(5),
      camps: fc.array(anyText, { maxLength: 2 }),
      positions: fc.array(fc.record({ documents: ids, label: anyText }), { maxLength: 3 }),
      reasons: fc.array(reasonAmong(cells), { maxLength: 2 }),
      cells: fc.constant(cells),
      adjudication: fc.option(
        fc.record({ question: anyText, verdict: anyText, reason: anyText, by: maybe(anyText), at: maybe(anyText) }),
        { nil: null },
      ),
    }),
  );
}

/** Any sheet at all, whatever its strings hold. */
export const anySheet: fc.Arbitrary<Sheet> = fc.array(document, { minLength: 1, maxLength: 4 }).chain((documents) =>
  fc.record({
    format: fc.constant(1 as const),
    dossier: fc.record({ name: anyText, title: anyText }),
    view: fc
      .record({ sort: fc.constantFrom(...SORTS), density: fc.constantFrom(...DENSITIES) })
      .map((part) => ({ ...WHOLE_VIEW, ...part })),
    documents: fc.constant(documents),
    questions: fc.array(questionAmong(documents), { maxLength: 3 }),
  }),
);
