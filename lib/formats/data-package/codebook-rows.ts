import { CONNOTATIONS, type Concept, type Term } from "#lib/codebook.ts";

import { type Cells, joinList, type Row } from "./row.ts";

export function conceptOf(row: Row): Concept {
  return { id: row.text("id"), label: row.text("label"), note: row.optional("note") };
}

export function conceptCells(concept: Concept): Cells {
  return { ...concept };
}

export function termRowOf(row: Row): Term {
  return {
    concept: row.text("concept"),
    term: row.text("term"),
    variants: row.list("variants"),
    connotation: row.oneOf(CONNOTATIONS, "connotation"),
  };
}

export function termCells(term: Term): Cells {
  return { ...term, variants: joinList(term.variants) };
}
