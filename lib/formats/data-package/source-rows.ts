import { type Document, OUTLET_TYPES, type Outlet, RELIABILITIES } from "#lib/document.ts";

import { type Cells, type Row, writeWhole } from "./row.ts";

/** Reads a row of outlets.csv. */
export function outletOf(row: Row): Outlet {
  return {
    id: row.text("id"),
    name: row.text("name"),
    country: row.optional("country"),
    type: row.oneOf(OUTLET_TYPES, "type"),
    camp: row.optional("camp"),
    reliability: row.oneOf(RELIABILITIES, "reliability"),
    url: row.optional("url"),
    note: row.optional("note"),
  };
}

/** The cells of an outlet's row. */
export function outletCells(outlet: Outlet): Cells {
  return { ...outlet };
}

/** A document without its text, which lies in a file of its own. */
export function documentOf(row: Row): Document {
  return {
    id: row.text("id"),
    outlet: row.text("outlet"),
    title: row.text("title"),
    author: row.optional("author"),
    published: row.optional("published"),
    language: row.optional("language"),
    url: row.optional("url"),
    origin: row.optional("origin"),
    sha256: row.optional("sha256"),
    length: row.whole("length"),
    textPath: row.optional("text"),
    text: null,
    note: row.optional("note"),
  };
}

/** A path is written only where the text that it promises is at hand. */
export function documentCells({ text, textPath, length, ...document }: Document): Cells {
  return { ...document, length: writeWhole(length), text: text === null ? null : textPath };
}
