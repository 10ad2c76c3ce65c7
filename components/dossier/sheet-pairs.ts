import type { DocumentPair } from "#lib/agreement.ts";
import { originOf } from "#lib/document.ts";
import { disagreementOf } from "#lib/question.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

import type { PairTable } from "./map-plan.ts";

/**
 * How the documents of a sheet stand to one another, two by two, from its verdicts and their reasons alone, so that one
 * that was frozen gives the same for good, however comparing changes. It tells who differs; of those who do not,
 * `compatible` holds all. A copy stands as the text that it republishes, but for where it altered it.
 */
export function sheetPairs({ documents, questions }: Sheet): PairTable {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = new Map(documents.map(({ id }) => [id, originOf(byId, id)]));
  const places = new Map(
    documents
      .map(({ id }) => id)
      .toSorted()
      .map((id, place) => [id, place]),
  );
  const all = tableOf(places.size);
  const facts = tableOf(places.size);
  for (const row of questions) {
    const tables = disagreementOf(row.answer) === "contradict" ? [all, facts] : [all];
    for (const { a, b, differ } of pairsOfRow(row, texts)) {
      const at = 2 * ((places.get(a) ?? 0) * places.size + (places.get(b) ?? 0));
      for (const table of tables) {
        table[at] = (table[at] ?? 0) + 1;
        table[at + 1] = (table[at + 1] ?? 0) + Number(differ);
      }
    }
  }
  const ids = [...places.keys()];
  return { all: pairsIn(all, ids), facts: pairsIn(facts, ids) };
}

/** Every two documents that answer, by their ids. `texts` says which text each is or republishes. */
function pairsOfRow(row: SheetQuestion, texts: ReadonlyMap<string, string>) {
  const apart = documentsApart(row);
  const standing = new Map(row.sources.map((id) => [texts.get(id), id]));
  const answering = row.cells
    .filter(({ claims }) => claims.some(({ counted }) => counted))
    .map(({ document }) => ({ document, source: standing.get(texts.get(document)) ?? document }))
    .toSorted((a, b) => (a.document < b.document ? -1 : 1));
  return answering.flatMap((a, index) =>
    answering.slice(index + 1).map((b) => ({
      a: a.document,
      b: b.document,
      differ: apart.has(keyOf(a.source, b.source)) || apart.has(keyOf(a.document, b.document)),
    })),
  );
}

/** Every two documents that a row's reasons, or a copy's alterations, set apart. */
function documentsApart({ cells, reasons, flags, verdict }: SheetQuestion): ReadonlySet<string> {
  const documentOf = new Map(cells.flatMap(({ document, claims }) => claims.map(({ id }) => [id, document])));
  const differs = verdict === "contradict" || verdict === "framed-differently";
  const pairs = [...(differs ? reasons : []), ...flags.alteredCopy.filter(({ relation }) => relation === "disjoint")];
  return new Set(pairs.map(({ a, b }) => keyOf(documentOf.get(a) ?? "", documentOf.get(b) ?? "")));
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** For every two documents, by their places, the questions that both answer and those on which they differ. */
function tableOf(documents: number): Uint32Array {
  return new Uint32Array(2 * documents ** 2);
}

function pairsIn(table: Uint32Array, ids: readonly string[]): readonly DocumentPair[] {
  return ids.flatMap((a, place) =>
    ids.slice(place + 1).map((b, further) => {
      const at = 2 * (place * ids.length + place + 1 + further);
      const [questions = 0, disjoint = 0] = table.subarray(at, at + 2);
      return { a, b, questions, same: 0, compatible: questions - disjoint, disjoint, incomparable: 0 };
    }),
  );
}
