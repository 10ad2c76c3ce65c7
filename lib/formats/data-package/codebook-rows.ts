import { CONNOTATIONS, type Concept, type Term } from "#lib/codebook.ts";

import { type Cells, joinList, type Row } from "./row.ts";

/** Reads a row of concepts.csv. */
export function conceptOf(row: Row): Concept {
  return { id: row.text("id"), label: row.text("label"), note: row.optional("note") };
}

/** The cells of a concept's row. */
export function conceptCells(concept: Concept): Cells {
  return { ...concept };
}

/** Reads a row of terms.csv. */
export function termRowOf(row: Row): Term {
  return {
    concept: row.text("concept"),
    term: row.text("term"),
    variants: row.list("variants"),
    connotation: row.oneOf(CONNOTATIONS, "connotation"),
  };
}

/** The cells of a term's row. */
export function termCells(term: Term): Cells {
  return { ...term, variants: joinList(term.variants) };
}
