import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareDossier } from "./comparison.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { tryClaim } from "./trial.ts";

const dossier = aDossier({
  questions: [aQuestion(), aQuestion({ id: "wounded" })],
  claims: [
    aClaim({ document: "b", value: "613" }),
    aClaim({ document: "c", value: ">600" }),
    aClaim({ document: "c", value: "500", speaker: "Lena Orff" }),
    aClaim({ document: "b", value: "7", question: "wounded" }),
  ],
});
const withA = { ...dossier, documents: [...dossier.documents, aDocument({ id: "a" })] };

function tried(claim: Parameters<typeof aClaim>[0], of = withA) {
  const trial = tryClaim(of, aClaim(claim));
  if (!trial.ok) throw new Error(trial.fault.message);
  return trial.value;
}

describe("what a claim would bring", () => {
  it("is the verdict before and after", () => {
    expect(tried({ value: "40" })).toMatchObject({
      before: { verdict: "compatible" },
      after: { verdict: "contradict", positions: [{}, {}] },
    });
  });

  it("is how it stands to each claim of the others, and why", () => {
    const { others } = tried({ value: "613" });
    expect(others.map(({ a, b, relation }) => [a.claim.id, b.claim.id, relation.relation, relation.rule])).toEqual([
      ["a-613", "b-613", "same", "equal"],
      ["a-613", "c->600", "compatible", "overlap"],
      ["a-613", "c-500", "disjoint", "no-overlap"],
    ]);
  });

  it("is that its document contradicts itself, in one voice", () => {
    expect(tried({ document: "b", value: "40" }).selfContradiction?.b.claim.id).toBe("b-613");
    expect(tried({ document: "b", value: "40", speaker: "Lena Orff" }).selfContradiction).toBeNull();
    expect(tried({ document: "b", value: "613", id: "new", stance: "denies" }).selfContradiction).not.toBeNull();
  });

  it("takes the place of the claim that it changes", () => {
    const { before, after, others, selfContradiction } = tried({ document: "b", value: "40", id: "b-613" });
    expect([before.verdict, after.verdict, others.length, selfContradiction]).toEqual([
      "compatible",
      "contradict",
      2,
      null,
    ]);
  });

  it.each([
    [{ question: "drowned" }, "no-such-question", /"drowned"/],
    [{ value: "many" }, "bad-quantity", /613/],
    [{ asOf: "yesterday" }, "bad-date", /EDTF/],
  ])("%j cannot be told: %s", (claim, kind, message) => {
    const trial = tryClaim(withA, aClaim(claim));
    expect(trial).toMatchObject({ ok: false, fault: { kind, message: expect.stringMatching(message) } });
  });

  it("is what the whole dossier comes to with it", () => {
    const values = fc.constantFrom("613", ">600", "~600", "40..50", "<30");
    const claims = fc.array(
      fc.record({ document: fc.constantFrom("a", "b", "c"), value: values, speaker: fc.constantFrom(null, "Orff") }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(claims, fc.constantFrom("a", "b", "c"), values, (given, document, value) => {
        const standing = given.map((one, index) => aClaim({ ...one, id: `claim-${index}` }));
        const claim = aClaim({ id: "new", document, value });
        const trial = tried(claim, { ...withA, claims: standing });
        expect(trial.before).toEqual(compareDossier({ ...withA, claims: standing })[0]);
        expect(trial.after).toEqual(compareDossier({ ...withA, claims: [...standing, claim] })[0]);
      }),
    );
  });
});
