import "server-only";

import { tabulatePairs } from "#components/dossier/map-plan.ts";
import { agreementByType, rankPairs } from "#components/dossier/overview-figures.ts";
import { eventRows } from "#components/events/event-rows.ts";
import type { Comparison } from "#lib/comparison.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import type { Dossier } from "#lib/dossier.ts";
import {
  alphaTable,
  alphaValuesTable,
  codingTable,
  eventsTable,
  pairsTable,
} from "#lib/formats/exported/agreement-tables.ts";
import type { ExportTable } from "#lib/formats/exported/export-table.ts";
import { concordanceTable, framesTable, namingTable } from "#lib/formats/exported/framing-tables.ts";
import { claimsTable, matrixTable } from "#lib/formats/exported/sheet-tables.ts";
import { changesTable, documentsTable, outletsTable } from "#lib/formats/exported/source-tables.ts";
import { concordanceOf } from "#lib/framing.ts";
import type { Sheet } from "#lib/sheet.ts";

import { readCodingBasis } from "./coding-basis.ts";
import type { OpenDossier } from "./dossier.ts";
import { openFraming } from "./framing.ts";

/** What tables are made of: a dossier as readers see it, and of it what a view shows. */
interface Tabled {
  readonly open: OpenDossier;
  readonly sheet: Sheet;
}

type MakeTable = (tabled: Tabled) => ExportTable | Promise<ExportTable>;

/** More revisions than a dossier comes to have. */
const ALL_CHANGES = 1_000_000;

/** Every table by its name in addresses. */
export const EXPORT_TABLES: ReadonlyMap<string, MakeTable> = new Map<string, MakeTable>([
  ["claims", ({ sheet }) => claimsTable(sheet)],
  ["matrix", ({ sheet }) => matrixTable(sheet)],
  ["documents", (tabled) => documentsTable(shownAlone(tabled))],
  ["outlets", (tabled) => outletsTable(shownAlone(tabled))],
  ["changes", async ({ open }) => changesTable(await listChanges(open.dossier.name, ALL_CHANGES))],
  ["naming", makeNaming],
  ["concordance", makeConcordance],
  ["frames", ({ sheet }) => framesTable(sheet)],
  [
    "pairs",
    (tabled) =>
      pairsTable(rankPairs(tabulatePairs(tabled.sheet.documents, comparedIn(tabled))), tabled.sheet.documents),
  ],
  ["alpha", (tabled) => alphaTable(agreementByType(comparedIn(tabled)))],
  ["alpha-values", (tabled) => alphaValuesTable(agreementByType(comparedIn(tabled)))],
  ["events", makeEvents],
  ["coding", makeCoding],
]);

/** A dossier with the documents that a view shows, and their outlets. */
function shownAlone({ open: { dossier }, sheet }: Tabled): Dossier {
  const shown = new Set(sheet.documents.map(({ id }) => id));
  const outlets = new Set(sheet.documents.map(({ outlet }) => outlet.id));
  const isWhole = shown.size === dossier.documents.length;
  return {
    ...dossier,
    documents: dossier.documents.filter(({ id }) => shown.has(id)),
    outlets: dossier.outlets.filter(({ id }) => isWhole || outlets.has(id)),
  };
}

/** The comparisons of the questions that a view shows. */
function comparedIn({ open, sheet }: Tabled): readonly Comparison[] {
  const shown = new Set(sheet.questions.map(({ id }) => id));
  return open.compare(sheet.view).filter(({ question }) => shown.has(question.id));
}

/** All concepts, whatever questions a view chooses: a name stands in a text whether or not it is asked for. */
async function makeNaming({ open, sheet }: Tabled): Promise<ExportTable> {
  return namingTable((await openFraming(open, sheet.view)).naming, sheet.documents);
}

async function makeConcordance({ open, sheet }: Tabled): Promise<ExportTable> {
  const framing = await openFraming(open, sheet.view);
  const shown = new Map(sheet.documents.map((document) => [document.id, document]));
  const found = open.dossier.documents.flatMap((source) => {
    const document = shown.get(source.id);
    return document === undefined
      ? []
      : [{ document, lines: concordanceOf(framing, open.dossier, source, null).lines }];
  });
  return concordanceTable(found, open.dossier.codebook.concepts);
}

/** Those that the view has questions of. */
function makeEvents({ open: { dossier }, sheet }: Tabled): ExportTable {
  const rows = eventRows(dossier.events, sheet).filter(({ questions }) => questions.length > 0);
  return eventsTable(rows, sheet.documents);
}

async function makeCoding({ open, sheet }: Tabled): Promise<ExportTable> {
  const { codings, twice } = await readCodingBasis(open, sheet.view);
  return codingTable(codings, sheet.documents, twice);
}
