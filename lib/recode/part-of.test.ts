import { describe, expect, it } from "vitest";

import type { Dossier } from "../dossier.ts";
import { type Recoding, recode } from "../recoding.ts";
import { aDossier, aQuestion } from "../testing/factories.ts";

const total = aQuestion();
const part = aQuestion({ id: "clerks", partOf: "killed" });
const other = aQuestion({ id: "dead" });
const dossier = aDossier({ questions: [total, part, other] });

function partsAfter(recoding: Recoding): readonly (string | null)[] | string {
  const done = recode(dossier, recoding);
  return done.ok ? partsOf(done.value.dossier) : Object.keys(done.fault.fields).join();
}

function partsOf({ questions }: Dossier): readonly (string | null)[] {
  return questions.map(({ partOf }) => partOf);
}

const change = (question: typeof total): Recoding => ({ kind: "change-question", question, options: [], facets: [] });

describe("parts of a total", () => {
  it("go with it into another, and lose it when it goes or counts something else", () => {
    expect(partsAfter({ kind: "merge-questions", from: "killed", into: "dead", options: [] })).toEqual(["dead", null]);
    expect(partsAfter({ kind: "merge-questions", from: "killed", into: "clerks", options: [] })).toEqual([null, null]);
    expect(partsAfter({ kind: "withdraw-question", question: "killed" })).toEqual([null, null]);
    expect(partsAfter(change({ ...total, unit: "boats" }))).toEqual([null, null, null]);
    expect(partsAfter(change({ ...total, question: "How many died?" }))).toEqual([null, "killed", null]);
  });

  it("are refused where they cannot be meant", () => {
    expect(partsAfter(change({ ...total, partOf: "clerks" }))).toBe("partOf");
    expect(partsAfter(change({ ...part, partOf: "gone" }))).toBe("partOf");
    expect(partsAfter(change({ ...part, unit: "boats" }))).toBe("partOf");
    expect(partsAfter(change({ ...part, partOf: "clerks" }))).toBe("partOf");
    expect(partsAfter(change({ ...part, answer: "date", unit: null }))).toBe("partOf");
  });
});
