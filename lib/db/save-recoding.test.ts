import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import type { Claim } from "#lib/claim.ts";
import { renameOption, unrenamed } from "#lib/recode/renaming.ts";
import type { Recoding, RecodingWish } from "#lib/recoding.ts";
import { category } from "#lib/testing/compare.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { listDrafts } from "./list-drafts.ts";
import { previewRecoding } from "./preview-recoding.ts";
import { readDossier } from "./read-dossier.ts";
import { saveDraft } from "./save-draft.ts";
import { saveRecoding } from "./save-recoding.ts";
import { storedPerson } from "./testing/people.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

const place = aQuestion({ id: "place", ...category });
const other = aQuestion({ id: "where", ...category });
const words = { exact: "in the shed", prefix: "", suffix: "", start: null, end: null };
const claim = (id: string, given: Partial<Claim>) => aClaim({ id, question: "place", passages: [words], ...given });
const person = { anna: "", eve: "" };

beforeAll(async () => {
  person.anna = (await storedPerson("anna@example.org", "editor")).id;
  person.eve = (await storedPerson("eve@example.org", "reader")).id;
  for (const name of ["options", "stale", "refused", "questions", "terms"]) {
    await stored(
      aDossier({
        name,
        documents: [aDocument({ id: "a" }), aDocument({ id: "b" }), aDocument({ id: "c" })],
        questions: [place, other, aQuestion({ id: "name", answer: "term", unit: null, concept: "event" })],
        codebook: {
          concepts: [{ id: "event", label: "The event", note: null }],
          terms: ["massacre", "killing"].map((term) => ({ concept: "event", term, variants: [], connotation: null })),
        },
        claims: [
          claim("one", { document: "a", value: "left" }),
          claim("two", { document: "b", value: "driven-out", scope: {} }),
          claim("three", { document: "b", question: "where", value: "port" }),
          claim("four", { document: "a", question: "name", value: "massacre" }),
        ],
        silences: [{ question: "where", document: "c", state: "silent", note: null }],
        adjudications: [{ question: "where", verdict: "agree", reason: "They do.", by: null, at: null }],
      }),
    );
  }
});

function renaming(from: string, to: string, question = place): RecodingWish {
  const ids = place.options.map(({ id }) => id);
  const { options, renaming: now } = renameOption({ options: question.options, renaming: unrenamed(ids) }, from, to);
  return {
    recoding: { kind: "change-question", question: { ...question, options }, options: now, facets: [] },
    base: question,
  };
}

async function stateOf(name: string, wish: RecodingWish): Promise<string> {
  const shown = await previewRecoding(name, wish);
  if (!shown.ok) throw new Error(shown.fault.message);
  return shown.value.state;
}

async function saved(name: string, wish: RecodingWish, reason: string | null = "They mean one thing.") {
  return saveRecoding(name, { ...wish, state: await stateOf(name, wish) }, { person: person.anna, reason });
}

async function standing(name: string) {
  const read = await readDossier(name);
  if (read === null) throw new Error(`There is no dossier ${name}.`);
  return { ...read.dossier, revision: read.revision };
}

const proposed = (id: string, value: string, base: number | null) => ({
  id,
  claim: claim(id, { document: base === null ? "c" : "a", value }),
  base,
  seen: null,
  send: true,
});

describe("a recoding", () => {
  test("is shown without being made, and then made as shown, with claims and drafts, in one revision", async () => {
    const by = { person: person.anna, reason: null };
    await saveDraft("options", proposed("new", "left", null), by);
    await saveDraft("options", proposed("one", "left|port", 1), by);
    const wish = renaming("left", "driven-out");
    expect(await previewRecoding("options", wish)).toMatchObject({
      value: { effect: { verdicts: [{ was: "contradict", now: "agree" }] }, drafts: [{}, {}] },
    });
    expect((await standing("options")).revision).toBe(1);

    expect(await saved("options", wish)).toEqual({ ok: true, value: { revision: 2 } });
    const after = await standing("options");
    expect(after.claims.map(({ id, value }) => [id, value])).toContainEqual(["one", "driven-out"]);
    expect(after.questions[0]?.options.map(({ id }) => id)).not.toContain("left");
    const drafts = await listDrafts("options", { viewer: null });
    expect(drafts.map(({ id, claim: body, base, version }) => [id, body?.value, base, version])).toEqual([
      ["one", "driven-out|port", 2, 2],
      ["new", "driven-out", null, 2],
    ]);
  });

  test("of what has changed since is refused with what stands, and of a dossier that has, as stale", async () => {
    const first = { recoding: renaming("left", "port").recoding, base: { ...place, definition: "Older." } };
    expect(await previewRecoding("stale", first)).toMatchObject({ fault: { kind: "overtaken", current: place } });

    const wish = renaming("left", "port");
    const state = await stateOf("stale", wish);
    await saved(
      "stale",
      { recoding: { kind: "withdraw-term", concept: "event", term: "killing" }, base: KILLING },
      null,
    );
    const done = await saveRecoding("stale", { ...wish, state }, { person: person.anna, reason: "x" });
    expect(done).toMatchObject({ fault: { kind: "stale" } });
    expect((await standing("stale")).claims[0]?.value).toBe("left");
  });

  test("is refused to readers, without a reason, and where a claim would be lost", async () => {
    const wish = renaming("left", "port");
    const state = await stateOf("refused", wish);
    const as = (id: string, reason: string | null) =>
      saveRecoding("refused", { ...wish, state }, { person: id, reason });
    expect(await as(person.eve, "x")).toMatchObject({ fault: { kind: "forbidden" } });
    expect(await as("nobody", "x")).toMatchObject({ fault: { kind: "no-session" } });
    expect(await as(person.anna, null)).toMatchObject({ fault: { kind: "no-reason" } });
    const lost: Recoding = { kind: "withdraw-question", question: "place" };
    expect(await saved("refused", { recoding: lost, base: place })).toMatchObject({ fault: { kind: "blocked" } });
    const unsound = renaming("left", "port", { ...place, tolerance: "some" });
    expect(await previewRecoding("refused", { ...unsound, base: place })).toMatchObject({
      fault: { kind: "not-sound", fields: { tolerance: expect.stringContaining("not a tolerance") } },
    });
    expect(await previewRecoding("none", wish)).toMatchObject({ fault: { kind: "unknown-dossier" } });
    expect((await standing("refused")).revision).toBe(1);
  });

  test("of two questions moves claims, silences and the editors' verdict", async () => {
    const merging: Recoding = {
      kind: "merge-questions",
      from: "where",
      into: "place",
      options: unrenamed(other.options.map(({ id }) => id)),
    };
    expect(await saved("questions", { recoding: merging, base: other })).toMatchObject({ ok: true });
    const { questions, claims, silences, adjudications } = await standing("questions");
    expect(questions.map(({ id }) => id)).toEqual(["place", "name"]);
    expect(claims.map(({ question }) => question)).toEqual(["place", "place", "place", "name"]);
    expect(silences).toEqual([{ question: "place", document: "c", state: "silent", note: null }]);
    expect(adjudications).toMatchObject([{ question: "place", verdict: "agree" }]);
  });

  test("of terms withdraws the one, and a term of its name can be made again", async () => {
    const merging: Recoding = { kind: "merge-terms", concept: "event", from: "killing", into: "massacre" };
    await saved("terms", { recoding: merging, base: KILLING });
    expect((await standing("terms")).codebook.terms).toEqual([{ ...MASSACRE, variants: ["killing"] }]);
    const back: Recoding = { kind: "change-term", concept: "event", was: "massacre", term: MASSACRE };
    await saved("terms", { recoding: back, base: { ...MASSACRE, variants: ["killing"] } });
    await saved("terms", { recoding: { kind: "add-term", term: KILLING }, base: null });
    expect((await standing("terms")).codebook.terms).toEqual([MASSACRE, KILLING]);
  });
});

const KILLING = { concept: "event", term: "killing", variants: [], connotation: null };
const MASSACRE = { concept: "event", term: "massacre", variants: [], connotation: null };
