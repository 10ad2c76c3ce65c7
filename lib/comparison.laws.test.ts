import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { relateAnswers, type Voice } from "./answer.ts";
import type { Claim } from "./claim.ts";
import { type Comparison, compareDossier } from "./comparison.ts";
import type { Dossier } from "./dossier.ts";
import type { ClaimPair } from "./pair.ts";
import { originsOfPositions } from "./place.ts";
import type { Question } from "./question.ts";
import { extentOf, RANK, relate } from "./relation.ts";
import { sheetOf } from "./sheet.ts";
import { countOrigins } from "./source.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { readTolerance } from "./value/tolerance.ts";
import { measureOf, readValue, type Value } from "./value/value.ts";
import { WHOLE_VIEW } from "./view.ts";

const OPTIONS = ["left", "port", "port/shed", "port/shed/door", "home"].map((id) => ({ id, label: id }));
const QUESTIONS: readonly Question[] = [
  aQuestion({ facets: ["who"] }),
  aQuestion({ tolerance: "2" }),
  aQuestion({ tolerance: "10%" }),
  aQuestion({ answer: "date", unit: null, tolerance: "3" }),
  aQuestion({ answer: "category", unit: null, options: OPTIONS }),
  aQuestion({ answer: "frame", unit: null, options: OPTIONS, function: "cause" }),
  aQuestion({ answer: "term", unit: null, concept: "event" }),
];

const DOCUMENTS = ["a", "b", "c", "d", "e"];

const number = fc.oneof(
  fc.nat(20).map(String),
  fc.constantFrom("12.3", "12.34", "12", "0.5", "9007199254740993", "9007199254740992"),
);
const quantity = fc.oneof(
  number,
  fc.tuple(fc.constantFrom(">", ">=", "<=", "~"), number).map(([operator, value]) => operator + value),
  fc.tuple(fc.nat(20), fc.nat(5)).map(([from, more]) => `${from}..${from + more}`),
);
const day = fc
  .tuple(fc.integer({ min: 2019, max: 2021 }), fc.constantFrom("", "-02", "-02-28", "-03-01"))
  .map(([year, rest]) => `${year}${rest}`);
const when = fc.oneof(
  day,
  day.map((value) => `${value}~`),
  day.map((value) => `../${value}`),
  day.map((value) => `${value}/..`),
);
const some = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1 }).map((chosen) => chosen.join("|"));

function writtenValue(question: Question): fc.Arbitrary<string> {
  if (question.answer === "quantity") return quantity;
  if (question.answer === "date") return when;
  return some(question.answer === "term" ? ["massacre", "incident", "clash"] : OPTIONS.map(({ id }) => id));
}

function claimOn(question: Question): fc.Arbitrary<Omit<Claim, "id">> {
  return fc
    .record({
      document: fc.constantFrom(...DOCUMENTS),
      value: writtenValue(question),
      stance: fc.constantFrom("asserts", "asserts", "asserts", "denies"),
      distanced: fc.boolean(),
      speaker: fc.constantFrom(null, null, "N. N.", "M. M."),
      asOf: fc.constantFrom(null, null, "2020", "2021"),
      scope: fc.constantFrom({}, {}, { who: "all" }, { who: "soldiers" }),
    })
    .map((given) => aClaim(given));
}

/** A dossier of one question of any type; document `c` republishes `b`. */
const dossier = fc
  .constantFrom(...QUESTIONS)
  .chain((question) => fc.array(claimOn(question), { maxLength: 9 }).map((claims) => dossierOf(question, claims)));

/** The same where each document says one of a few things, so that many say the same. */
const crowded = fc.constantFrom(...QUESTIONS).chain((question) =>
  fc.array(claimOn(question), { minLength: 1, maxLength: 4 }).chain((said) =>
    fc
      .array(fc.record({ said: fc.constantFrom(...said), document: fc.constantFrom(...DOCUMENTS) }), { maxLength: 9 })
      .map((claims) =>
        dossierOf(
          question,
          claims.map((claim) => ({ ...claim.said, document: claim.document })),
        ),
      ),
  ),
);

function dossierOf(question: Question, claims: readonly Omit<Claim, "id">[]): Dossier {
  return aDossier({
    questions: [question],
    documents: DOCUMENTS.map((id) => aDocument({ id, origin: id === "c" ? "b" : null })),
    claims: claims.map((claim, index) => ({ ...claim, id: `claim-${index}` })),
  });
}

function compareOne(given: Dossier, voice?: Voice): Comparison {
  const [comparison] = compareDossier(given, voice);
  if (comparison === undefined) throw new Error("No question was compared.");
  return comparison;
}

/** What a comparison says, without the order in which it was given. */
function gist({ verdict, flags, sources, origins, camps, campsApart, positions, reasons, pairs }: Comparison) {
  const told = (list: Iterable<ClaimPair>) =>
    Array.from(list, ({ a, b, relation }) => [a.claim.id, b.claim.id, relation]);
  return {
    verdict,
    flags: { ...flags, alteredCopy: told(flags.alteredCopy) },
    sources,
    origins,
    camps,
    campsApart,
    positions,
    reasons: told(reasons),
    pairs: told(pairs),
  };
}

describe("laws of comparison", () => {
  const measured = fc.constantFrom(...QUESTIONS).chain((question) => {
    const measure = measureOf(question);
    if (!measure.ok) throw new Error(measure.fault.message);
    const read = fc.record({ value: writtenValue(question), distanced: fc.boolean() }).map((claim): Value => {
      const value = readValue(measure.value, claim);
      if (!value.ok) throw new Error(value.fault.message);
      return value.value;
    });
    return fc.record({ measure: fc.constant(measure.value), a: read, b: read });
  });

  it("the relation of (a, b) is that of (b, a)", () => {
    fc.assert(
      fc.property(measured, ({ measure, a, b }) => {
        expect(relate(measure.tolerance, extentOf(a), extentOf(b))).toEqual(
          relate(measure.tolerance, extentOf(b), extentOf(a)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("a value is the same as itself", () => {
    fc.assert(
      fc.property(measured, ({ measure, a }) => {
        expect(relate(measure.tolerance, extentOf(a), extentOf(a)).relation).toBe("same");
      }),
    );
  });

  it("widening a tolerance never turns compatible into disjoint", () => {
    const widths = fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom("", "%"));
    fc.assert(
      fc.property(measured, widths, ({ measure, a, b }, [width, more, sign]) => {
        const within = (tolerance: number) => {
          const read = readTolerance(`${tolerance}${sign}`);
          if (!read.ok) throw new Error(read.fault.message);
          return relate(read.value, extentOf(a), extentOf(b)).relation;
        };
        if (within(width) !== "disjoint") expect(within(width + more)).not.toBe("disjoint");
        void measure;
      }),
      { numRuns: 1000 },
    );
  });

  it("shuffling documents and claims changes nothing", () => {
    fc.assert(
      fc.property(dossier, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((member) => ({ member, at: numbers.next().value }))
            .toSorted((x, y) => x.at - y.at)
            .map(({ member }) => member);
        const other = { ...given, claims: shuffled(given.claims), documents: shuffled(given.documents) };
        expect(gist(compareOne(other))).toEqual(gist(compareOne(given)));
      }),
      { numRuns: 500 },
    );
  });

  it("every claim given comes out exactly once, in a cell", () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const shown = compareOne(given).cells.flatMap(({ claims }) => claims.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(given.claims.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("adding a claim equal to one of the same document changes no verdict", () => {
    fc.assert(
      fc.property(dossier, fc.nat(), (given, choice) => {
        const twin = given.claims[choice % Math.max(1, given.claims.length)];
        fc.pre(twin !== undefined);
        const more = { ...given, claims: [...given.claims, { ...twin, id: "twin" }] };
        expect(compareOne(more).verdict).toBe(compareOne(given).verdict);
      }),
      { numRuns: 500 },
    );
  });

  it("positions are the same whether sources write one number alike or each in its own way", () => {
    const claim = fc.record({
      value: fc.constantFrom("12", "13", "12..13"),
      stance: fc.constantFrom("asserts", "asserts", "denies"),
      asOf: fc.constantFrom(null, "2020", "2021"),
      scope: fc.constantFrom({}, { who: "all" }, { who: "soldiers" }),
    });
    const groups = (claims: readonly Claim[]) =>
      compareOne(aDossier({ questions: [aQuestion({ facets: ["who"] })], claims })).positions.map(
        ({ documents }) => documents,
      );
    fc.assert(
      fc.property(fc.array(claim, { minLength: 2, maxLength: 6 }), (given) => {
        const alike = given.map((one, place) => aClaim({ ...one, document: `d${place}` }));
        const unlike = alike.map((one, place) => ({ ...one, value: `${"0".repeat(place)}${one.value}` }));
        expect(groups(unlike)).toEqual(groups(alike));
      }),
      { numRuns: 500 },
    );
  });

  it("every two documents are related as they are alone, though those that say the same are related once", () => {
    fc.assert(
      fc.property(crowded, (given) => {
        const { measure, pairs, reasons, sources, cells } = compareOne(given);
        const answers = cells.flatMap(({ answer }) => answer ?? []);
        const alone = answers.flatMap((a, place) =>
          answers.slice(place + 1).flatMap((b) => (measure === null ? [] : relateAnswers(measure, a, b))),
        );
        expect([...pairs]).toEqual(alone);
        const between = alone.filter(({ a, b }) => [a, b].every(({ claim }) => sources.includes(claim.document)));
        const highest = Math.max(...between.map(({ relation }) => RANK[relation.relation]));
        expect([...reasons]).toEqual(between.filter(({ relation }) => RANK[relation.relation] === highest));
        expect([pairs.length, reasons.length]).toEqual([[...pairs].length, [...reasons].length]);
      }),
      { numRuns: 500 },
    );
  });

  it("no verdict is without its reason, and every source is in one position", () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const { verdict, reasons, sources, positions, pairs } = compareOne(given);
        if (verdict !== "unanswered" && verdict !== "single-source") expect(reasons.length).toBeGreaterThan(0);
        expect(positions.flatMap(({ documents }) => documents).toSorted()).toEqual(sources);
        const apart = [...pairs]
          .filter(({ relation }) => relation.relation === "disjoint")
          .map(({ a, b }) => [a.claim.document, b.claim.document]);
        for (const { documents } of positions) {
          expect(apart.filter((two) => two.every((document) => documents.includes(document)))).toEqual([]);
        }
        for (const { label } of positions) expect(label).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("a question's origins are those of its positions, each once", () => {
    fc.assert(
      fc.property(dossier, fc.constantFrom("own", "all"), (given, voice) => {
        const { documents, questions } = sheetOf(given, WHOLE_VIEW, [compareOne(given, voice)]);
        for (const row of questions) {
          const origins = originsOfPositions(row, documents);
          const texts = origins.flatMap((one) => one.texts);
          const speakers = origins.flatMap((one) => one.speakers);
          expect(new Set(texts).size + new Set(speakers).size).toBe(row.origins);
          expect(origins.filter((one) => countOrigins(one) === 0)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
