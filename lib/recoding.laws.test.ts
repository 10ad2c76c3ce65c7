import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Claim } from "./claim.ts";
import { compareDossier } from "./comparison.ts";
import type { Dossier } from "./dossier.ts";
import { effectOf, isFelt } from "./effect.ts";
import { renameOption, unrenamed } from "./recode/renaming.ts";
import { type Recoding, recode } from "./recoding.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";

const OPTIONS = ["left", "port", "port/shed", "port/shed/door", "home"].map((id) => ({ id, label: `It is ${id}` }));
const IDS = OPTIONS.map(({ id }) => id);
const TERMS = ["massacre", "incident", "clash"];

const QUESTIONS = [
  aQuestion({ id: "place", answer: "category", unit: null, options: OPTIONS, facets: ["who"] }),
  aQuestion({ id: "other", answer: "category", unit: null, options: OPTIONS }),
  aQuestion({ id: "name", answer: "term", unit: null, concept: "event" }),
];

const chosen = (names: readonly string[]) => fc.subarray([...names], { minLength: 1 }).map((some) => some.join("|"));

const claim: fc.Arbitrary<Omit<Claim, "id">> = fc.constantFrom("place", "other", "name").chain((question) =>
  fc
    .record({
      question: fc.constant(question),
      document: fc.constantFrom("a", "b", "c", "d"),
      value: chosen(question === "name" ? TERMS : IDS),
      stance: fc.constantFrom("asserts", "asserts", "denies"),
      speaker: fc.constantFrom(null, null, "N. N."),
      scope: question === "place" ? fc.constantFrom({}, { who: "all" }, { who: "soldiers" }) : fc.constant({}),
    })
    .map((given) => aClaim(given)),
);

const dossier: fc.Arbitrary<Dossier> = fc
  .record({ claims: fc.array(claim, { maxLength: 10 }), silent: fc.subarray(["a", "b", "c", "d"]) })
  .map(({ claims, silent }) => {
    const answered = new Set(claims.map(({ question, document }) => `${question} ${document}`));
    return aDossier({
      questions: QUESTIONS,
      documents: ["a", "b", "c", "d"].map((id) => aDocument({ id, origin: id === "c" ? "b" : null })),
      codebook: {
        concepts: [{ id: "event", label: "The event", note: null }],
        terms: TERMS.map((term) => ({ concept: "event", term, variants: [`${term}s`], connotation: null })),
      },
      claims: claims.map((one, index) => ({ ...one, id: `claim-${index}` })),
      silences: silent
        .filter((document) => !answered.has(`place ${document}`))
        .map((document) => ({ question: "place", document, state: "silent", note: null })),
    });
  });

function changedOptions(from: string, to: string): Recoding {
  const [question] = QUESTIONS;
  if (question === undefined) throw new Error("No question was made.");
  const { options, renaming } = renameOption({ options: OPTIONS, renaming: unrenamed(IDS) }, from, to);
  return { kind: "change-question", question: { ...question, options }, options: renaming, facets: [["who", "who"]] };
}

const merging: fc.Arbitrary<Recoding> = fc
  .constantFrom(["left", "home"], ["home", "port"], ["port/shed/door", "left"], ["port", "home"])
  .map(([from = "", to = ""]) => changedOptions(from, to));

const recoding: fc.Arbitrary<Recoding> = fc.oneof(
  merging,
  fc.constant(changedOptions("left", "port/left")),
  fc.constantFrom<Recoding>(
    { kind: "merge-questions", from: "place", into: "other", options: unrenamed(IDS) },
    { kind: "merge-terms", concept: "event", from: "clash", into: "massacre" },
    { kind: "withdraw-term", concept: "event", term: "clash" },
    { kind: "withdraw-question", question: "place" },
    { kind: "withdraw-concept", concept: "event" },
  ),
);

function recoded(given: Dossier, change: Recoding): Dossier {
  const done = recode(given, change);
  if (!done.ok) throw new Error(done.fault.message);
  return done.value.dossier;
}

const gist = (given: Dossier) =>
  compareDossier(given).map(({ question, verdict, positions, sources, reasons }) => ({
    question: question.id,
    verdict,
    sources,
    positions: positions.map(({ documents }) => documents),
    reasons: Array.from(reasons, ({ a, b, relation }) => [a.claim.id, b.claim.id, relation]),
  }));

describe("laws of recoding", () => {
  it("merging options and comparing is comparing claims whose values were written so", () => {
    fc.assert(
      fc.property(dossier, merging, (given, change) => {
        if (change.kind !== "change-question") throw new Error("Only options are merged here.");
        const now = new Map(change.options);
        const rewritten = given.claims.map((one) =>
          one.question === "place"
            ? { ...one, value: [...new Set(one.value.split("|").map((id) => now.get(id)))].toSorted().join("|") }
            : one,
        );
        const questions = given.questions.map((one) => (one.id === "place" ? change.question : one));
        expect(gist(recoded(given, change))).toEqual(gist({ ...given, questions, claims: rewritten }));
      }),
    );
  });

  it("merging terms and comparing is comparing claims whose terms were written so", () => {
    const change: Recoding = { kind: "merge-terms", concept: "event", from: "clash", into: "massacre" };
    fc.assert(
      fc.property(dossier, (given) => {
        const rewritten = given.claims.map((one) => ({ ...one, value: one.value.replace("clash", "massacre") }));
        expect(gist(recoded(given, change))).toEqual(gist({ ...given, claims: rewritten }));
      }),
    );
  });

  it("merging questions and comparing is comparing claims that answered the one all along", () => {
    const change: Recoding = { kind: "merge-questions", from: "place", into: "other", options: unrenamed(IDS) };
    fc.assert(
      fc.property(dossier, (given) => {
        const [, other, name] = QUESTIONS;
        if (other === undefined || name === undefined) throw new Error("No questions were made.");
        const claims = given.claims.map((one) => (one.question === "place" ? { ...one, question: "other" } : one));
        const direct = { ...given, questions: [{ ...other, facets: ["who"] }, name], claims };
        expect(gist(recoded(given, change))).toEqual(gist(direct));
      }),
    );
  });

  it("loses no claim, whatever is changed", () => {
    fc.assert(
      fc.property(dossier, recoding, (given, change) => {
        const ids = ({ claims }: Dossier) => claims.map(({ id }) => id);
        expect(ids(recoded(given, change))).toEqual(ids(given));
      }),
    );
  });

  it("accounts for every claim that is no longer as it was", () => {
    fc.assert(
      fc.property(dossier, recoding, (given, change) => {
        const after = recoded(given, change);
        const { unread, reread, rewritten } = effectOf(given, after);
        const told = [...unread, ...reread, ...rewritten].map(({ after: { id } }) => id);
        const changed = after.claims.filter((one, index) => one !== given.claims[index]).map(({ id }) => id);
        expect(told).toEqual(expect.arrayContaining(changed));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it("has no effect where nothing changes", () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const effect = effectOf(given, recoded(given, changedOptions("left", "left")));
        expect(isFelt(effect)).toBe(false);
        expect(effect.joined).toEqual([]);
      }),
    );
  });

  it("says no claim silent that is answered", () => {
    fc.assert(
      fc.property(dossier, recoding, (given, change) => {
        const { claims, silences } = recoded(given, change);
        const answered = new Set(claims.map(({ question, document }) => `${question} ${document}`));
        expect(silences.filter(({ question, document }) => answered.has(`${question} ${document}`))).toEqual([]);
      }),
    );
  });
});
