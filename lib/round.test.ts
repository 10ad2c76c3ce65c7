import { describe, expect, it } from "vitest";

import type { Claim } from "./claim.ts";
import type { Draft } from "./draft.ts";
import { compareCodings } from "./round.ts";
import { aClaim, aQuestion } from "./testing/factories.ts";

const anna = { id: "1", name: "Anna", finished: true };
const ben = { id: "2", name: "Anna", finished: true };
const round = { document: "a", coders: [anna, ben] } as const;
const questions = ["killed", "hurt", "missing", "armed"].map((id) => aQuestion({ id }));

function draft(author: typeof anna, given: Partial<Claim>, status: Draft["status"] = "draft"): Draft {
  const claim = aClaim({ ...given, id: `${author.id}-${given.question}-${given.value}` });
  const { id, question, document } = claim;
  return { id, question, document, status, claim, base: null, author, round: "r", version: 1 };
}

describe("two codings", () => {
  const drafts = [
    draft(anna, { question: "killed", value: "613" }),
    draft(ben, { question: "killed", value: "613" }),
    draft(anna, { question: "hurt", value: "40", speaker: "the mayor" }),
    draft(ben, { question: "hurt", value: "40" }),
    draft(anna, { question: "missing", value: "9" }, "rejected"),
    draft(ben, { question: "missing", value: "12" }, "dropped"),
    draft(ben, { question: "killed", value: "700" }, "dropped"),
  ];
  const { units, agreement } = compareCodings(questions, { concepts: [], terms: [] }, round, drafts);

  it("stand side by side, whoever is called the same", () => {
    expect(units.map(({ question, kind }) => `${question.id} ${kind}`)).toEqual([
      "killed same",
      "hurt different",
      "missing only-one",
    ]);
    expect(units[0]?.claims.map((own) => own.map(({ value }) => value))).toEqual([["613"], ["613"]]);
  });

  it("come to alphas, with the table that they come from", () => {
    expect(agreement.presence).toMatchObject({ questions: 4, values: 8 });
    expect(agreement.presence.alpha).toBeCloseTo(0.533, 3);
    expect(agreement.voice).toMatchObject({ questions: 2, values: 4 });
    expect(agreement.table).toEqual([
      { question: "killed", kind: "same", found: [["613"], ["613"]] },
      { question: "hurt", kind: "different", found: [["40 (the mayor)"], ["40"]] },
      { question: "missing", kind: "only-one", found: [["9"], []] },
    ]);
    expect(agreement.asked).toBe(4);
  });
});
