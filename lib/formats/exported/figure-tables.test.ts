import { expect, test } from "vitest";

import { agreementOfType, documentPairs } from "#lib/agreement.ts";
import { codingOf } from "#lib/coding.ts";
import { concordanceOf, framingOf } from "#lib/framing.ts";
import { countVerdicts } from "#lib/ranking.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { alphaTable, alphaValuesTable, codingTable, eventsTable, pairsTable } from "./agreement-tables.ts";
import { objectsOf } from "./export-table.ts";
import { concordanceTable, framesTable, namingTable } from "./framing-tables.ts";

const TEXT = "The regime fell. A so-called regime, they said.";
const quoted = (exact: string) => [{ exact, prefix: "", suffix: "", start: null, end: null }];
const role = [
  { id: "hero", label: "Helps" },
  { id: "villain", label: "Harms" },
];
const dossier = aDossier({
  outlets: [anOutlet({ camp: "west" })],
  documents: [aDocument({ text: TEXT }), aDocument({ id: "b" })],
  questions: [
    aQuestion(),
    aQuestion({ id: "ruler", question: "What is it called?", answer: "term", unit: null, concept: "rulers" }),
    aQuestion({ id: "part", question: "What part?", answer: "frame", unit: null, options: role, function: "role" }),
  ],
  codebook: {
    concepts: [{ id: "rulers", label: "Those who rule", note: null }],
    terms: [{ concept: "rulers", term: "regime", variants: [], connotation: "disapproving" }],
  },
  claims: [
    ...[aClaim(), aClaim({ document: "b", value: "21" })],
    aClaim({ id: "named", question: "ruler", value: "regime", passages: quoted("The regime") }),
    aClaim({ id: "a-part", question: "part", value: "hero", passages: quoted("fell") }),
    aClaim({
      id: "b-part",
      question: "part",
      document: "b",
      value: "villain|hero",
      speaker: "ann",
      passages: quoted("it"),
    }),
  ],
});
const comparisons = compareView(dossier, WHOLE_VIEW);
const sheet = sheetOf(dossier, WHOLE_VIEW, comparisons);
const framing = framingOf(dossier, comparisons, new Map([["a", TEXT]]));

test("names stand with how often and how they are used, and where there is none, why", () => {
  expect(objectsOf(namingTable(framing.naming, sheet.documents))).toMatchObject([
    { concept_id: "rulers", document_id: "a", camp: "west", counted_in: "text", term: "regime", times: 2, plain: 1 },
    { document_id: "b", state: "not-coded", counted_in: "claims", term: null, times: null },
  ]);
});

test("each place of a name stands with the words around it", () => {
  const lines = dossier.documents.slice(0, 1).flatMap((source) => {
    const document = sheet.documents.find(({ id }) => id === source.id);
    return document === undefined ? [] : [{ document, ...concordanceOf(framing, dossier, source, null) }];
  });
  expect(objectsOf(concordanceTable(lines, dossier.codebook.concepts))).toMatchObject([
    {
      concept: "Those who rule",
      term: "regime",
      written: "regime",
      use: "plain",
      after: expect.stringMatching(/fell/u),
    },
    { before: expect.stringMatching(/A so-called/u), use: "distanced" },
  ]);
});

test("a part is given by a claim with its words, to whoever is quoted", () => {
  expect(objectsOf(framesTable(sheet))).toMatchObject([
    { function: "role", question_id: "part", document_id: "a", answer: "Helps", speaker: null, quote: "fell" },
    { document_id: "b", answer: "Harms or Helps", speaker: "ann", quote: "it" },
  ]);
});

test("two documents stand with both their names and how they differ", () => {
  const pairs = documentPairs(["a", "b"], comparisons).map(({ disjoint, ...pair }) => ({
    ...pair,
    contradict: disjoint,
    framed: 0,
  }));
  expect(objectsOf(pairsTable(pairs, sheet.documents))).toMatchObject([
    { a_document_id: "a", b_document_id: "b", both_answer: 2, differ: 1, contradict: 1, compatible: 1 },
  ]);
  expect(pairsTable(pairs, []).rows).toEqual([]);
});

test("alpha can be worked out again from its values", () => {
  const types = [{ type: "quantity" as const, ...agreementOfType("quantity", comparisons) }];
  expect(objectsOf(alphaTable(types))).toMatchObject([
    { answer: "quantity", metric: "ratio", questions: 1, values: 2 },
  ]);
  expect(objectsOf(alphaValuesTable(types)).map(({ document_id, value }) => [document_id, value])).toEqual([
    ["a", 613],
    ["b", 21],
  ]);
});

test("an event counts its verdicts and what each document answers", () => {
  const [event] = dossier.events;
  const questions = sheet.questions;
  const contested = questions.find(({ id }) => id === "killed") ?? null;
  const rows = event === undefined ? [] : [{ event, questions, contested, counts: countVerdicts(questions) }];
  expect(objectsOf(eventsTable(rows, sheet.documents))).toMatchObject([
    { questions: 3, contradict: 1, "single-source": 1, most_contested_id: "killed", "document:a": 3, "document:b": 2 },
  ]);
});

test("how closely a document is read has words only where its text is held", () => {
  const codings = codingOf(["a", "b"], comparisons, new Map([["a", 8]]));
  expect(objectsOf(codingTable(codings, sheet.documents, new Set(["b"])))).toMatchObject([
    { document_id: "a", claims: 3, words: 8, claims_per_1000_words: 375, it_alone_answers: 1, coded_twice: "false" },
    { document_id: "b", words: null, claims_per_1000_words: null, coded_twice: "true" },
  ]);
});
