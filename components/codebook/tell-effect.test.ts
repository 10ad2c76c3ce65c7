import { expect, it } from "vitest";

import type { Dossier } from "#lib/dossier.ts";
import type { Draft } from "#lib/draft.ts";
import { effectOf, effectOnDrafts } from "#lib/effect.ts";
import { type Recoding, recode } from "#lib/recoding.ts";
import { category } from "#lib/testing/compare.ts";
import { aClaim, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { editOf, newQuestion, rebased, recodingOf } from "./question-fields.ts";
import { tellEffect } from "./tell-effect.ts";

const place = aQuestion({ id: "place", ...category, facets: ["who"] });
const dossier = aDossier({
  questions: [place, aQuestion()],
  claims: [
    aClaim({ id: "one", question: "place", document: "a", value: "left" }),
    aClaim({ id: "two", question: "place", document: "b", value: "port" }),
  ],
});

function told(before: Dossier, recoding: Recoding, open: readonly Draft[] = []) {
  const done = recode(before, recoding);
  if (!done.ok) throw new Error(done.fault.message);
  const after = done.value.dossier;
  return tellEffect({
    before,
    after,
    effect: effectOf(before, after),
    drafts: effectOnDrafts(before, done.value, open),
    open,
    state: "x",
  });
}

it("a form that nobody touched asks for what is there, and does nothing", () => {
  expect(told(dossier, recodingOf(editOf(place)))).toMatchObject({
    isBlocked: false,
    asksWhy: false,
    summary: "No claim and no verdict changes.",
    verdicts: [],
    groups: [],
  });
  expect(recodingOf(newQuestion("shooting"))).toMatchObject({ kind: "add-question", question: { tolerance: null } });
});

it("of a blind coding nobody is told whether a change touches it", () => {
  const [first = aClaim()] = dossier.claims;
  const draft = (value: string): Draft => ({
    id: "hidden",
    question: first.question,
    document: first.document,
    status: "draft",
    claim: { ...first, id: "hidden", value },
    base: null,
    author: { id: "p", name: "Pia" },
    round: "r",
    version: 1,
  });
  const { options, renaming } = editOf(place).fields;
  const renamed = options.map((option) => (option.id === "left" ? { ...option, id: "gone" } : option));
  const question = { ...place, options: renamed };
  const map = renaming.map(([was, now]) => [was, now === "left" ? "gone" : now] as const);
  const change: Recoding = { kind: "change-question", question, options: map, facets: [["who", "who"]] };
  const touched = told(dossier, change, [draft("left")]);
  expect(touched).toEqual(told(dossier, change, [draft(options.at(-1)?.id ?? "")]));
  expect(touched).toMatchObject({ asksWhy: true });
  expect(touched.groups.at(-1)).toMatchObject({
    title: expect.stringMatching(/blind coding is under way/u),
    lines: [],
  });
  expect(touched.summary).not.toMatch(/draft/u);
});

it("what was typed stays over a newer version, whose new options and claims' names it keeps", () => {
  const edit = editOf(place);
  const newer = { ...place, options: [...place.options, { id: "home", label: "Home" }], definition: "Newer." };
  const typed = { ...edit, fields: { ...edit.fields, definition: "Typed." } };
  const recoding = recodingOf(rebased(typed, newer));
  expect(recoding).toMatchObject({ question: { definition: "Typed.", facets: ["who"] }, facets: [["who", "who"]] });
  expect(recoding.kind === "change-question" && recoding.options).toContainEqual(["home", "home"]);
});

it("a verdict that nothing decides any more is told with what decided it until now, and what blocks is marked", () => {
  const { options, renaming } = editOf(place).fields;
  const question = { ...place, options: options.filter(({ id }) => id !== "left") };
  const kept = renaming.filter(([was]) => was !== "left");
  const effect = told(dossier, { kind: "change-question", question, options: kept, facets: [["who", "who"]] });
  expect(effect).toMatchObject({
    isBlocked: true,
    summary: "1 verdict changes, 1 claim could no longer be read.",
    verdicts: [{ was: "contradict", now: "single-source", why: expect.stringMatching(/^Until now: /u) }],
    groups: [{ isObstacle: true, lines: [{ key: "one" }] }],
  });
});
