import "server-only";

import { documentHref, dossierHref, questionHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { writeBibtex } from "#lib/formats/bibliography/bibtex.ts";
import { writeCslJson } from "#lib/formats/bibliography/csl-json.ts";
import { referencesOf } from "#lib/formats/bibliography/reference.ts";
import { writeRis } from "#lib/formats/bibliography/ris.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { type ExportTable, objectsOf } from "#lib/formats/exported/export-table.ts";
import { jsonLdOf } from "#lib/formats/exported/json-ld.ts";
import { writeQdaCodebook } from "#lib/formats/exported/qda-codebook.ts";
import { writeSpreadsheetCsv } from "#lib/formats/exported/spreadsheet-csv.ts";
import { writeZip } from "#lib/formats/zip.ts";
import type { Sheet } from "#lib/sheet.ts";

import { writable } from "./listed-reasons.ts";
import { citableAddress } from "./public-address.ts";

/** What is taken away: a dossier as readers see it, and of it what a view shows. */
interface Taken {
  readonly dossier: Dossier;
  readonly revision: number;
  readonly sheet: Sheet;
  /** The address of what is taken. */
  readonly address: string;
}

/** A format that a dossier can be taken away in. */
interface Format {
  readonly type: string;
  /** How its files' names end. */
  readonly ending: string;
  readonly write: (taken: Taken, table: ExportTable | null) => string | Uint8Array;
  /** Whether it holds one table, which is then to be named. */
  readonly tables: "one" | "one-or-all" | "none";
}

const FORMATS = {
  datapackage: {
    type: "application/zip",
    ending: ".zip",
    write: ({ dossier }) => writeZip(writePackage(dossier)),
    tables: "none",
  },
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    ending: ".csv",
    write: (_, table) => (table === null ? "" : writeSpreadsheetCsv(table)),
    tables: "one",
  },
  json: { type: "application/json", ending: ".json", write: writeJson, tables: "one-or-all" },
  jsonld: {
    type: "application/ld+json",
    ending: ".jsonld",
    write: ({ dossier, sheet }) => pretty(jsonLdOf(sheet, dossier, placesIn(dossier.name))),
    tables: "none",
  },
  qdc: {
    type: "application/xml; charset=utf-8",
    ending: "-codebook.qdc",
    write: ({ dossier }) => writeQdaCodebook(dossier),
    tables: "none",
  },
  bib: {
    type: "application/x-bibtex; charset=utf-8",
    ending: "-sources.bib",
    write: (taken) => writeBibtex(references(taken)),
    tables: "none",
  },
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    ending: "-sources.ris",
    write: (taken) => writeRis(references(taken)),
    tables: "none",
  },
  csl: {
    type: "application/vnd.citationstyles.csl+json",
    ending: "-sources.csl.json",
    write: (taken) => writeCslJson(references(taken)),
    tables: "none",
  },
} as const satisfies Readonly<Record<string, Format>>;

/** Every format by its name in addresses. */
export const EXPORT_FORMATS: ReadonlyMap<string, Format> = new Map(Object.entries(FORMATS));

function writeJson(taken: Taken, table: ExportTable | null): string {
  const { sheet, revision, address } = taken;
  const head = { dossier: sheet.dossier, revision, address, view: sheet.view };
  if (table !== null) return pretty({ ...head, table: table.name, rows: objectsOf(table) });
  writable(sheet.questions, "Choose fewer documents, or take the claims as a table: they have all but the pairs.");
  return pretty({ ...head, sheet });
}

function references({ dossier, sheet }: Taken): ReturnType<typeof referencesOf> {
  return referencesOf(dossier, new Set(sheet.documents.map(({ id }) => id)));
}

function placesIn(dossier: string): Parameters<typeof jsonLdOf>[2] {
  return {
    dossier: citableAddress(dossierHref(dossier)),
    document: (document) => citableAddress(documentHref(dossier, document)),
    claim: (document, claim) => citableAddress(documentHref(dossier, document, claim)),
    question: (question) => citableAddress(questionHref(dossier, question)),
  };
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
