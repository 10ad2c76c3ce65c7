import type { EntityKind, EntityTypes } from "#lib/entity.ts";
import { type Fault, ok, type Result } from "#lib/result.ts";

import { cellFault, emptyFault } from "./cell-checks.ts";
import { claimCells } from "./claim-rows.ts";
import { conceptCells, termCells } from "./codebook-rows.ts";
import {
  adjudicationCells,
  adjudicationOf,
  eventCells,
  eventOf,
  questionCells,
  silenceCells,
  silenceOf,
} from "./question-rows.ts";
import { type Cells, Row } from "./row.ts";
import type { Table } from "./schema.ts";
import { documentCells, outletCells, outletOf } from "./source-rows.ts";
import { TABLES } from "./tables.ts";

/** What an entity says in one column of its table. */
export interface EntityCell {
  readonly name: string;
  /** As a package's tables write it; null where it says nothing. */
  readonly text: string | null;
}

const WRITERS: {
  readonly [Kind in EntityKind]: { readonly table: Table; readonly cells: (entity: EntityTypes[Kind]) => Cells };
} = {
  outlet: { table: TABLES.outlets, cells: outletCells },
  // A path says that readers may see the text, whether or not it is at hand here.
  document: {
    table: TABLES.documents,
    cells: (document) => ({ ...documentCells(document), text: document.textPath }),
  },
  event: { table: TABLES.events, cells: eventCells },
  concept: { table: TABLES.concepts, cells: conceptCells },
  term: { table: TABLES.terms, cells: termCells },
  question: { table: TABLES.questions, cells: questionCells },
  claim: { table: TABLES.claims, cells: claimCells },
  silence: { table: TABLES.silences, cells: silenceCells },
  adjudication: { table: TABLES.adjudications, cells: adjudicationCells },
};

/** Columns that say where a quote stands: no words of anybody. */
const PLACES: ReadonlySet<string> = new Set(["prefix", "suffix", "start", "end"]);

/** An entity as people read it, column by column; of a claim, every quote that it rests on. */
export function entityCells<Kind extends EntityKind>(kind: Kind, entity: EntityTypes[Kind]): readonly EntityCell[] {
  const { table, cells } = WRITERS[kind];
  const written = cells(entity);
  const own = table.columns
    .filter(({ name }) => !PLACES.has(name))
    .map(({ name }) => ({ name, text: written[name] || null }));
  return "passages" in entity ? [...own, ...furtherQuotes(entity)] : own;
}

function furtherQuotes({ passages }: EntityTypes["claim"]): readonly EntityCell[] {
  return passages.slice(1).map(({ exact }, index) => ({ name: `quote ${index + 2}`, text: exact }));
}

/** What is typed into forms by columns as they stand. */
export const TYPED_KINDS = ["outlet", "event", "silence", "adjudication"] as const satisfies readonly EntityKind[];
export type TypedKind = (typeof TYPED_KINDS)[number];

const READERS: { readonly [Kind in TypedKind]: (row: Row) => EntityTypes[Kind] } = {
  outlet: outletOf,
  event: eventOf,
  silence: silenceOf,
  adjudication: adjudicationOf,
};

/** Why something typed is no entity: in which columns, and why there. */
export interface CellsFault extends Fault<"bad-cells"> {
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads an entity from what was typed, by column, as a row of a package's table is read. Fails with all that can be told from one column alone. */
export function readEntityCells<Kind extends TypedKind>(
  kind: Kind,
  typed: Readonly<Record<string, string>>,
): Result<EntityTypes[Kind], CellsFault> {
  const { columns } = WRITERS[kind].table;
  const written = columns.map(({ name }) => (typed[name] ?? "").replaceAll("\r\n", "\n").trim());
  const faults = columns.flatMap((column, index) => {
    const cell = written[index] ?? "";
    const fault = cell === "" ? emptyFault(column) : cellFault(cell, column);
    return fault === null ? [] : [[column.name, fault.message] as const];
  });
  if (faults.length > 0) {
    const message = faults.map(([, told]) => told).join(" ");
    return { ok: false, fault: { kind: "bad-cells", message, cells: Object.fromEntries(faults) } };
  }
  const places = new Map(columns.map(({ name }, index) => [name, index] as const));
  return ok(READERS[kind](new Row({ line: 1, fields: written }, places)));
}
