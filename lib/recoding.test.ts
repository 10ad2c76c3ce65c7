import { describe, expect, it } from "vitest";

import type { Dossier } from "./dossier.ts";
import type { Draft } from "./draft.ts";
import { effectOf, effectOnDrafts } from "./effect.ts";
import { renameOption, unrenamed, withdrawOption } from "./recode/renaming.ts";
import { type Recoding, recode } from "./recoding.ts";
import { category } from "./testing/compare.ts";
import { aClaim, aDossier, aQuestion } from "./testing/factories.ts";

const place = aQuestion({ id: "place", ...category });
const edit = { options: place.options, renaming: unrenamed(place.options.map(({ id }) => id)) };

function made(dossier: Dossier, recoding: Recoding): Dossier {
  const done = recode(dossier, recoding);
  if (!done.ok) throw new Error(done.fault.message);
  return done.value.dossier;
}

function refusal(dossier: Dossier, recoding: Recoding): Readonly<Record<string, string>> {
  const done = recode(dossier, recoding);
  return done.ok ? {} : done.fault.fields;
}

const values = ({ claims }: Dossier) => claims.map(({ value }) => value);

describe("a question's options", () => {
  const dossier = aDossier({
    questions: [place],
    claims: [
      aClaim({ id: "one", question: "place", document: "a", value: "port/shed" }),
      aClaim({ id: "two", question: "place", document: "b", value: "left|driven-out" }),
    ],
  });
  const change = ({ options, renaming }: typeof edit): Recoding => ({
    kind: "change-question",
    question: { ...place, options },
    options: renaming,
    facets: [],
  });

  it("take claims along under another id, with what lies under it", () => {
    const after = made(dossier, change(renameOption(edit, "port", "harbour")));
    expect(values(after)).toEqual(["harbour/shed", "left|driven-out"]);
    expect(after.questions[0]?.options.map(({ id }) => id)).toEqual(["left", "driven-out", "harbour", "harbour/shed"]);
    expect(effectOf(dossier, after)).toMatchObject({ unread: [], reread: [], verdicts: [] });
    expect(effectOf(dossier, after).rewritten).toHaveLength(1);
  });

  it("are merged by giving one the other's id", () => {
    const after = made(dossier, change(renameOption(edit, "driven-out", "left")));
    expect(values(after)).toEqual(["port/shed", "left"]);
    expect(effectOf(dossier, after).reread).toMatchObject([{ was: "Driven out, Left", now: "Left" }]);
  });

  it("move under a parent", () => {
    const after = made(dossier, change(renameOption(edit, "left", "port/left")));
    expect(values(after)).toEqual(["port/shed", "port/left|driven-out"]);
  });

  it("leave what can no longer be read where one is withdrawn that claims name", () => {
    const after = made(dossier, change(withdrawOption(edit, "left")));
    expect(effectOf(dossier, after).unread).toMatchObject([
      { before: { id: "two" }, fault: { kind: "no-such-option" } },
    ]);
  });

  it("change a verdict, which is told with the pair that decides it", () => {
    const after = made(
      dossier,
      change(renameOption(renameOption(edit, "left", "port/shed"), "driven-out", "port/shed")),
    );
    expect(effectOf(dossier, after).verdicts).toMatchObject([
      { was: "contradict", now: "agree", reason: { a: "one", b: "two", rule: "equal" } },
    ]);
  });

  it("cannot be split", () => {
    const split = { ...edit, renaming: [...edit.renaming, ["left", "port"] as const] };
    expect(refusal(dossier, change(split))["options"]).toContain('"left" cannot be split');
  });

  it.each([
    [{ options: [] }, "options"],
    [{ tolerance: "some" }, "tolerance"],
    [{ question: " " }, "question"],
    [{ event: "gone" }, "event"],
    [{ unit: "ha" }, "unit"],
    [{ concept: "gone" }, "concept"],
    [{ function: "cause" as const }, "function"],
    [{ facets: ["a=b"] }, "facets"],
  ])("with %j beside them are refused at the field", (given, field) => {
    const question = { ...place, ...given };
    expect(
      refusal(dossier, { ...change(edit), kind: "change-question", question, options: [], facets: [] }),
    ).toHaveProperty(field);
  });
});

describe("facets", () => {
  const asked = aQuestion({ facets: ["who", "base"] });
  const dossier = aDossier({
    questions: [asked],
    claims: [aClaim({ id: "one", scope: { who: "all", base: "valid" } })],
  });

  it("take the scopes of claims along", () => {
    const question = { ...asked, facets: ["whom"] };
    const after = made(dossier, { kind: "change-question", question, options: [], facets: [["who", "whom"]] });
    expect(after.claims[0]?.scope).toEqual({ whom: "all" });
    expect(effectOf(dossier, after).rewritten).toHaveLength(1);
  });

  it("do not become one", () => {
    const question = { ...asked, facets: ["whom"] };
    const facets = [
      ["who", "whom"],
      ["base", "whom"],
    ] as const;
    expect(refusal(dossier, { kind: "change-question", question, options: [], facets })).toHaveProperty("facets");
  });
});

describe("merging questions", () => {
  const tonnes = aQuestion({ id: "tonnes", unit: "t" });
  const dossier = aDossier({
    questions: [aQuestion({ unit: "kg" }), tonnes],
    claims: [
      aClaim({ id: "one", document: "a", value: "640" }),
      aClaim({ id: "two", document: "b", question: "tonnes", value: "0.64" }),
      aClaim({ id: "three", document: "a", question: "tonnes", value: "0.7" }),
    ],
    silences: [
      { question: "tonnes", document: "c", state: "silent", note: null },
      { question: "killed", document: "b", state: "silent", note: null },
    ],
    adjudications: [{ question: "tonnes", verdict: "agree", reason: "The same.", by: null, at: null }],
  });
  const after = made(dossier, { kind: "merge-questions", from: "tonnes", into: "killed", options: [] });

  it("moves claims, in the unit that they were in", () => {
    expect(values(after)).toEqual(["640", "0.64 t", "0.7 t"]);
    expect(new Set(after.claims.map(({ question }) => question))).toEqual(new Set(["killed"]));
  });

  it("says which documents answer both", () => {
    expect(effectOf(dossier, after).joined).toMatchObject([
      { document: "a", claims: [{ id: "one" }, { id: "three" }] },
    ]);
  });

  it("keeps the silences where nothing answers, and the editors' verdict", () => {
    expect(after.silences).toEqual([{ question: "killed", document: "c", state: "silent", note: null }]);
    expect(after.adjudications).toMatchObject([{ question: "killed", verdict: "agree" }]);
    expect(effectOf(dossier, after)).toMatchObject({
      silences: [{ question: "killed", document: "b" }],
      adjudications: [],
    });
  });

  it("says what the other cannot read", () => {
    const villages = { ...dossier, questions: [aQuestion({ unit: "villages" }), tonnes] };
    const mixed = made(villages, { kind: "merge-questions", from: "tonnes", into: "killed", options: [] });
    expect(effectOf(villages, mixed).unread).toMatchObject([
      { after: { id: "two" }, fault: { kind: "unit-does-not-convert" } },
      { after: { id: "three" } },
    ]);
  });

  it("is refused between answer types", () => {
    const mixed = { ...dossier, questions: [aQuestion(), { ...tonnes, answer: "date" as const }] };
    expect(refusal(mixed, { kind: "merge-questions", from: "tonnes", into: "killed", options: [] })).toHaveProperty(
      "into",
    );
  });

  it("adds the options that the other lacks, or takes its own for them", () => {
    const other = aQuestion({
      id: "where",
      ...category,
      options: [
        { id: "quay", label: "Quay" },
        { id: "gone", label: "Gone" },
      ],
    });
    const listed = aDossier({
      questions: [place, other],
      claims: [aClaim({ id: "one", document: "a", question: "where", value: "gone|quay" })],
    });
    const merged = made(listed, {
      kind: "merge-questions",
      from: "where",
      into: "place",
      options: [
        ["gone", "left"],
        ["quay", "quay"],
      ],
    });
    expect(values(merged)).toEqual(["left|quay"]);
    expect(merged.questions[0]?.options.at(-1)).toEqual({ id: "quay", label: "Quay" });
  });
});

it("a question that claims answer leaves them without one, which blocks", () => {
  const dossier = aDossier({ claims: [aClaim()] });
  const after = made(dossier, { kind: "withdraw-question", question: "killed" });
  expect(effectOf(dossier, after)).toMatchObject({ orphans: { claims: [{ question: "killed" }] } });
});

it("drafts are rewritten along, and those that can no longer be read are told", () => {
  const draft = (id: string, value: string): Draft => ({
    id,
    question: "place",
    document: "a",
    status: "draft",
    claim: aClaim({ id, question: "place", value }),
    base: null,
    author: { id: "anna", name: "Anna" },
    round: null,
    version: 1,
  });
  const dossier = aDossier({ questions: [place] });
  const drafts = [draft("one", "left"), draft("two", "port"), draft("three", "driven-out")];
  const { options, renaming } = withdrawOption(renameOption(edit, "left", "port"), "driven-out");
  const done = recode(dossier, {
    kind: "change-question",
    question: { ...place, options },
    options: renaming,
    facets: [],
  });
  expect(done.ok && effectOnDrafts(dossier, done.value, drafts)).toMatchObject([
    { draft: { id: "one" }, claim: { value: "port" }, fault: null },
    { draft: { id: "three" }, claim: { value: "driven-out" }, fault: { kind: "no-such-option" } },
  ]);
});
