import fc from "fast-check";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import type { Claim } from "#lib/claim.ts";
import { CONNOTATIONS } from "#lib/codebook.ts";
import type { Dossier } from "#lib/dossier.ts";
import { describePassage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { importPackage } from "./import-package.ts";
import { readDossier } from "./read-dossier.ts";
import { runTransaction } from "./run-transaction.ts";
import { streamDossier } from "./stream-dossier.ts";

ownDatabase();

/** Words of every kind that a cell may hold, with what COPY and arrays must escape. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom("\\", "\t", "\n", "\r", '"', "{", "}", ",", "N", "ə", "ա", "é", "م", "🙂", "'"),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.replaceAll("\0", "").normalize("NFC"))
  .filter((text) => text !== "");
const maybe = fc.option(words, { nil: null });
const TEXT = "Səs: 613 people 🙂 were killed,\tothers say «600».\nمیان — é.";

const passage = fc
  .tuple(fc.nat(lengthOf(TEXT) - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => describePassage(TEXT, start, start + length));

const claim = fc.record({
  value: words,
  stance: fc.constantFrom("asserts", "denies"),
  distanced: fc.boolean(),
  speaker: maybe,
  asOf: maybe,
  scope: fc.dictionary(fc.constantFrom("counted", "area", "period"), words),
  credibility: fc.constantFrom(null, "1", "6"),
  admission: fc.boolean(),
  passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
  note: maybe,
}) satisfies fc.Arbitrary<Partial<Claim>>;

/** Small dossiers that share ids, so that one can follow another. */
const dossiers: fc.Arbitrary<Omit<Dossier, "name">> = fc
  .record({
    title: words,
    description: fc.oneof(words, fc.constant("")),
    licences: fc.array(fc.record({ name: words, title: words }), { maxLength: 2 }),
    claims: fc.uniqueArray(fc.record({ id: fc.nat(9), question: fc.nat(2), claim }), {
      selector: ({ id }) => id,
      maxLength: 6,
    }),
    events: fc.shuffledSubarray([anEvent({ id: "e0", parent: "shooting" }), anEvent({ id: "e1" })]),
    terms: fc.uniqueArray(
      fc.record({
        concept: fc.constant("deaths"),
        term: words,
        variants: fc.array(words, { maxLength: 3 }),
        connotation: fc.constantFrom(null, ...CONNOTATIONS),
      }),
      { selector: ({ term }) => term, maxLength: 3 },
    ),
    questions: fc.shuffledSubarray(
      [
        aQuestion({ id: "q0", facets: ["counted", "area"] }),
        aQuestion({ id: "q1", tolerance: "5%" }),
        aQuestion({ id: "q2", negative: true, partOf: "q0" }),
      ],
      { minLength: 3 },
    ),
    isPublic: fc.boolean(),
    silent: fc.boolean(),
    reason: words,
  })
  .map(({ claims, events, terms, questions, isPublic, silent, reason, ...head }) => ({
    ...aDossier(),
    ...head,
    events: [anEvent(), ...events],
    questions,
    documents: [
      aDocument({ id: "a", ...(isPublic ? { text: TEXT, textPath: "texts/a.txt" } : {}) }),
      aDocument({ id: "b", origin: "a" }),
    ],
    codebook: { concepts: [{ id: "deaths", label: "The deaths", note: null }], terms },
    claims: claims.map(({ id, question, claim: said }) => aClaim({ ...said, id: `c${id}`, question: `q${question}` })),
    silences: silent ? [{ question: "q0", document: "b", state: "silent" as const, note: null }] : [],
    adjudications: silent ? [{ question: "q1", verdict: "agree", reason, by: null, at: null }] : [],
  }));

let count = 0;

async function collected(batches: AsyncIterable<readonly Claim[]>): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for await (const batch of batches) claims.push(...batch);
  return claims;
}

/** The dossier as it is streamed; paths stand only where there are texts. */
async function streamed(name: string): Promise<Dossier | null> {
  return await runTransaction("reading", async ({ connection }) => {
    const found = await streamDossier(connection, name);
    if (found === null) return null;
    const { frame, claims, claimsOfSeveral, textOf } = found.dossier;
    const documents: Dossier["documents"][number][] = [];
    for (const each of frame.documents)
      documents.push({ ...each, text: each.textPath === null ? null : await textOf(each.id) });
    const all = await collected(claims());
    const several = claimsOfSeveral === null ? [] : await collected(claimsOfSeveral());
    expect(several).toEqual(all.filter(({ passages }) => passages.length > 1));
    return { ...frame, documents, claims: all };
  });
}

test("what is imported is read back the same, and imported again changes nothing", { timeout: 120_000 }, async () => {
  const known = { sha256: await sha256(TEXT), length: lengthOf(TEXT) };
  const complete = (dossier: Omit<Dossier, "name">, name: string): Dossier => ({
    ...dossier,
    name,
    documents: dossier.documents.map((document) => (document.id === "a" ? { ...document, ...known } : document)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(dossiers, { minLength: 1, maxLength: 3 }), async (versions) => {
      count += 1;
      for (const version of versions) {
        const dossier = complete(version, `law-${count}`);
        const first = await importPackage(dossier, { actor: "anna", reason: null });
        expect(first).toMatchObject({ ok: true, value: { kept: [] } });
        const read = await readDossier(dossier.name);
        expect(read?.dossier).toEqual(dossier);
        expect(await streamed(dossier.name)).toEqual(dossier);
        const again = await importPackage(dossier, { actor: "anna", reason: null });
        expect(again).toEqual({
          ok: true,
          value: { revision: read?.revision, added: [], changed: [], retracted: [], kept: [] },
        });
      }
    }),
    { numRuns: 20 },
  );
});
