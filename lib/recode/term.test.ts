import { describe, expect, it } from "vitest";

import type { Dossier } from "../dossier.ts";
import { effectOf } from "../effect.ts";
import { type Recoding, recode } from "../recoding.ts";
import { term } from "../testing/compare.ts";
import { aClaim, aDossier, aQuestion } from "../testing/factories.ts";

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

describe("concepts and terms", () => {
  const named = (concept: string, name: string, variants: readonly string[] = []) => ({
    concept,
    term: name,
    variants,
    connotation: null,
  });
  const dossier = aDossier({
    questions: [aQuestion({ ...term, id: "name" }), aQuestion({ ...term, id: "other", concept: "place" })],
    codebook: {
      concepts: [
        { id: "event", label: "The event", note: null },
        { id: "place", label: "The place", note: null },
      ],
      terms: [named("event", "massacre", ["massacres"]), named("event", "killing"), named("place", "shed")],
    },
    claims: [
      aClaim({ id: "one", document: "a", question: "name", value: "Massacre|killing" }),
      aClaim({ id: "two", document: "b", question: "name", value: "massacres" }),
      aClaim({ id: "three", document: "b", question: "other", value: "killings" }),
    ],
  });

  it("a merged term gives its forms to the other, and claims the other's name", () => {
    const after = made(dossier, { kind: "merge-terms", concept: "event", from: "massacre", into: "killing" });
    expect(after.codebook.terms[0]).toMatchObject({ term: "killing", variants: ["massacre", "massacres"] });
    expect(values(after)).toEqual(["killing", "massacres", "killings"]);
    expect(effectOf(dossier, after).reread).toMatchObject([
      { after: { id: "one" }, was: "killing, massacre", now: "killing" },
      { after: { id: "two" }, was: "massacre", now: "killing" },
    ]);
  });

  it("a term that claims use cannot go to another concept unseen", () => {
    const moved = { concept: "place", term: "massacre", variants: [], connotation: null };
    const after = made(dossier, { kind: "change-term", concept: "event", was: "massacre", term: moved });
    expect(effectOf(dossier, after).unread).toMatchObject([{ after: { id: "one" }, fault: { kind: "other-concept" } }]);
  });

  it.each([
    ["a form of another term", named("event", "slaughter", ["Killing"]), "variants"],
    ["a name that another has", named("event", "massacres"), "term"],
    ["two names at once", named("event", "fire|blaze"), "term"],
    ["no name", named("event", " “ "), "term"],
    ["an empty form", named("event", "fire", [""]), "variants"],
    ["no such concept", named("gone", "fire"), "concept"],
  ])("%s is refused", (_, added, field) => {
    expect(refusal(dossier, { kind: "add-term", term: added })).toHaveProperty(field);
  });

  it("merged concepts join the terms of one name, and their questions ask for the one", () => {
    const both = {
      ...dossier,
      codebook: { ...dossier.codebook, terms: [...dossier.codebook.terms, named("place", "massacres", ["shed hall"])] },
    };
    const after = made(both, { kind: "merge-concepts", from: "place", into: "event" });
    expect(after.codebook.terms).toEqual([
      named("event", "massacre", ["massacres", "shed hall"]),
      named("event", "killing"),
      named("event", "shed"),
    ]);
    expect(after.questions.map(({ concept }) => concept)).toEqual(["event", "event"]);
  });

  it("a concept that questions ask for leaves them without one, which blocks", () => {
    const after = made(dossier, { kind: "withdraw-concept", concept: "place" });
    expect(effectOf(dossier, after).orphans.questions).toMatchObject([{ id: "other" }]);
  });

  it.each([
    [{ id: "Event", label: "x", note: null }, "id"],
    [{ id: "event", label: "x", note: null }, "id"],
    [{ id: "crowd", label: "", note: null }, "label"],
  ])("%j is refused", (concept, field) => {
    expect(refusal(dossier, { kind: "add-concept", concept })).toHaveProperty(field);
  });
});
