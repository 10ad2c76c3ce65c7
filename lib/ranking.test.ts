import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareDossier, VERDICTS } from "./comparison.ts";
import { type Contest, compareContests, contestOf, rankContested, rankSources } from "./ranking.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "./testing/factories.ts";

const CAMPS: Readonly<Record<string, string | null>> = { a: "north", b: "north", c: "south", d: "south", e: null };
const DOCUMENTS = Object.keys(CAMPS);

/** What documents say on one question: `{ a: "5", b: "6" }`. */
type Said = Readonly<Record<string, string>>;

/** A dossier with a question for each of what its documents say. */
function compareAll(...said: readonly Said[]) {
  return compareDossier(
    aDossier({
      outlets: DOCUMENTS.map((id) => anOutlet({ id, camp: CAMPS[id] ?? null })),
      documents: DOCUMENTS.map((id) => aDocument({ id, outlet: id })),
      questions: said.map((_, place) => aQuestion({ id: `q${place}` })),
      claims: said.flatMap((values, place) =>
        Object.entries(values).map(([document, value]) =>
          aClaim({ id: `q${place}-${document}`, question: `q${place}`, document, value }),
        ),
      ),
    }),
  );
}

const ranked = (...said: readonly Said[]) => rankContested(compareAll(...said)).map(({ question }) => question.id);

describe("rankContested", () => {
  it("puts two against two before three against one", () => {
    expect(ranked({ a: "5", b: "5", c: "5", d: "6" }, { a: "5", b: "5", c: "6", d: "6" })).toEqual(["q1", "q0"]);
  });

  it("puts a quarrel between camps before one within a camp, however far the latter lies apart", () => {
    expect(ranked({ a: "5", b: "900" }, { a: "5", c: "6" })).toEqual(["q1", "q0"]);
  });

  it("puts the wider before the narrower where all else is equal", () => {
    expect(ranked({ a: "5", c: "6" }, { a: "5", c: "9" })).toEqual(["q1", "q0"]);
  });

  it("puts every contradiction before what is compatible, agreed or said by one", () => {
    const order = ranked({ a: "5" }, { a: "5", b: "5" }, { a: "5", b: ">4" }, { a: "5", b: "6" });
    expect(order).toEqual(["q3", "q2", "q1", "q0"]);
  });
});

describe("rankSources", () => {
  it("puts the question that most answer first", () => {
    const [first] = rankSources(compareAll({ a: "5", c: "6" }, { a: "5", b: "5", c: "5" }));
    expect(first?.question.id).toBe("q1");
  });
});

describe("contestOf", () => {
  it("counts the pairs that cannot both be right, and the camps that they set apart", () => {
    const [comparison] = compareAll({ a: "5", b: "5", c: "6", e: "7" });
    expect(comparison && contestOf(comparison)).toMatchObject({ opposed: 5, camps: 2, sources: 4 });
  });
});

describe("laws of ranking", () => {
  const contest: fc.Arbitrary<Contest> = fc.record({
    id: fc.constantFrom("p", "q", "r"),
    verdict: fc.constantFrom(...VERDICTS),
    opposed: fc.nat(2),
    camps: fc.nat(2),
    sources: fc.nat(2),
    ratio: fc.constantFrom(0, 1.5, Number.POSITIVE_INFINITY),
    days: fc.constantFrom(0, 3, Number.POSITIVE_INFINITY),
  });

  it("the order is total: of two, one comes first, and through a third nothing turns round", () => {
    fc.assert(
      fc.property(contest, contest, contest, (a, b, c) => {
        expect(compareContests(a, b) + compareContests(b, a)).toBe(0);
        expect(compareContests(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        if (compareContests(a, b) <= 0 && compareContests(b, c) <= 0) {
          expect(compareContests(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const said = fc.dictionary(fc.constantFrom(...DOCUMENTS), fc.constantFrom("5", "6", "5..6", ">7"), { maxKeys: 5 });

  it("shuffling questions changes nothing, and none is lost", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), fc.nat(5), (all, turn) => {
        const comparisons = compareAll(...all);
        const turned = [...comparisons.slice(turn), ...comparisons.slice(0, turn)].toReversed();
        expect(rankContested(turned)).toEqual(rankContested(comparisons));
        expect(new Set(rankContested(comparisons))).toEqual(new Set(comparisons));
      }),
    );
  });

  it("one more source that contradicts all others never makes a contradiction less contested", () => {
    fc.assert(
      fc.property(said, (values) => {
        const { e: _, ...others } = values;
        const [before, after] = compareAll(others, { ...others, e: "1" });
        if (before?.verdict !== "contradict" || after === undefined) return;
        expect(rankContested([before, after])[0]).toBe(after);
      }),
    );
  });
});
