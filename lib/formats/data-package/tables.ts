import { CREDIBILITIES, SILENCE_STATES, STANCES } from "#lib/claim.ts";
import { CONNOTATIONS } from "#lib/codebook.ts";
import { OUTLET_TYPES, RELIABILITIES } from "#lib/document.ts";
import { ANSWER_TYPES, FRAME_FUNCTIONS } from "#lib/question.ts";

import { type ColumnType, TABLE_NAMES, type Table, type TableColumn, type TableName } from "./schema.ts";

type Extras = Partial<Omit<TableColumn, "name" | "type" | "about">>;

/** A column of a table. */
export const column = (name: string, type: ColumnType, about: string, extras: Extras = {}): TableColumn => ({
  name,
  type,
  about,
  ...extras,
});

export const REQUIRED: Extras = { required: true };
const ID = column("id", "id", "Lower-case words joined by -, never reused.", { required: true, unique: true });
const NOTE = column("note", "text", "A remark of the editors.");

const outlets: Table<"outlets"> = {
  name: "outlets",
  one: "outlet",
  key: ["id"],
  optional: false,
  columns: [
    ID,
    column("name", "text", "As it calls itself.", REQUIRED),
    column("country", "country", "ISO 3166-1 alpha-2."),
    column("type", "enum", "Who stands behind it.", { values: OUTLET_TYPES }),
    column("camp", "text", "A side in the dispute."),
    column("reliability", "enum", "The Admiralty code's letter.", { values: RELIABILITIES }),
    column("url", "url", "Its address."),
    NOTE,
  ],
};

const documents: Table<"documents"> = {
  name: "documents",
  one: "document",
  key: ["id"],
  optional: false,
  columns: [
    ID,
    column("outlet", "id", "Who published it.", { required: true, references: "outlets" }),
    column("title", "text", "Its headline.", REQUIRED),
    column("author", "text", "As the document names them."),
    column("published", "edtf", "When, as EDTF."),
    column("language", "language", "BCP 47."),
    column("url", "url", "Where it was found."),
    column("origin", "id", "The document that it republishes.", { references: "documents" }),
    column("sha256", "sha256", "Of the UTF-8 bytes of the normalised text."),
    column("length", "whole", "Of the normalised text, in code points."),
    column("text", "path", "Where the text lies in the package, if it may be redistributed.", { unique: true }),
    NOTE,
  ],
};

const events: Table<"events"> = {
  name: "events",
  one: "event",
  key: ["id"],
  optional: false,
  columns: [
    ID,
    column("title", "text", "What happened or is planned.", REQUIRED),
    column("date", "edtf", "When, as EDTF."),
    column("place", "text", "Where."),
    column("parent", "id", "The event that it is part of.", { references: "events" }),
    column("summary", "text", "In a sentence or two."),
  ],
};

const questions: Table<"questions"> = {
  name: "questions",
  one: "question",
  key: ["id"],
  optional: false,
  columns: [
    ID,
    column("event", "id", "What it is about.", { required: true, references: "events" }),
    column("question", "text", "In wording that no side would refuse.", REQUIRED),
    column("answer", "enum", "The type of its answers.", { required: true, values: ANSWER_TYPES }),
    column("unit", "text", "Of a quantity."),
    column("options", "text", "Of a category or frame: id=Label; id/child=Label."),
    column("concept", "id", "That a term question names.", { references: "concepts" }),
    column("facets", "text", "What answers must share to be compared: a; b."),
    column("tolerance", "text", "Absolute in the unit (days for a date), or relative as 5%."),
    column("approximation", "text", "The d of ~n; 0.1 when empty."),
    column("negative", "boolean", "Whether the quantity can be below zero."),
    column("function", "enum", "Of a frame.", { values: FRAME_FUNCTIONS }),
    column("definition", "text", "The coding instruction."),
    column("part_of", "id", "Of a quantity: the total that it counts a part of.", { references: "questions" }),
  ],
};

const concepts: Table<"concepts"> = {
  name: "concepts",
  one: "concept",
  key: ["id"],
  optional: true,
  columns: [ID, column("label", "text", "What is called by several names.", REQUIRED), NOTE],
};

const terms: Table<"terms"> = {
  name: "terms",
  one: "term",
  key: ["concept", "term"],
  optional: true,
  columns: [
    column("concept", "id", "What it names.", { required: true, references: "concepts" }),
    column("term", "text", "The canonical form.", REQUIRED),
    column("variants", "text", "Other spellings, inflections, misreadings: a; b."),
    column("connotation", "enum", "How it sounds.", { values: CONNOTATIONS }),
  ],
};

const PASSAGE = [
  column("quote", "text", "The exact words, short.", REQUIRED),
  column("prefix", "text", "The words before them."),
  column("suffix", "text", "The words after them."),
  column("start", "whole", "Offset in the normalised text, in code points from 0."),
  column("end", "whole", "Half-open."),
];

/** How a value is said, by whom, and of what. */
export const QUALIFIERS = [
  column("stance", "enum", "asserts when empty.", { values: STANCES }),
  column("distanced", "boolean", "For a term put at a distance."),
  column("speaker", "text", "Whose words they are; empty for the document's own voice."),
  column("as_of", "edtf", "The time for which it is made, as EDTF."),
  column("scope", "text", "What it states of the facets: facet=value; facet=value."),
];

const claims: Table<"claims"> = {
  name: "claims",
  one: "claim",
  key: ["id"],
  optional: false,
  columns: [
    ID,
    column("question", "id", "What it answers.", { required: true, references: "questions" }),
    column("document", "id", "Who says so.", { required: true, references: "documents" }),
    column("value", "text", "In the notation of the question's answer type.", REQUIRED),
    ...QUALIFIERS,
    column("credibility", "enum", "The Admiralty code's digit.", { values: CREDIBILITIES }),
    column("admission", "boolean", "Against the interest of the document's own camp."),
    ...PASSAGE,
    NOTE,
  ],
};

const passages: Table<"passages"> = {
  name: "passages",
  one: "passage",
  key: [],
  optional: true,
  columns: [
    column("claim", "id", "That rests on these words too.", { required: true, references: "claims" }),
    ...PASSAGE,
  ],
};

const silences: Table<"silences"> = {
  name: "silences",
  one: "silence",
  key: ["question", "document"],
  optional: true,
  columns: [
    column("question", "id", "That is not answered.", { required: true, references: "questions" }),
    column("document", "id", "That does not answer it.", { required: true, references: "documents" }),
    column("state", "enum", "What an editor found.", { required: true, values: SILENCE_STATES }),
    NOTE,
  ],
};

const adjudications: Table<"adjudications"> = {
  name: "adjudications",
  one: "adjudication",
  key: ["question"],
  optional: true,
  columns: [
    column("question", "id", "That is judged.", { required: true, unique: true, references: "questions" }),
    column("verdict", "text", "The editor's own.", REQUIRED),
    column("reason", "text", "Why.", REQUIRED),
    column("by", "text", "Who."),
    column("at", "edtf", "When, as EDTF."),
  ],
};

/** Every table of a package: used to check it and to describe it in `datapackage.json`. */
export const TABLES: { readonly [Name in TableName]: Table<Name> } = {
  outlets,
  documents,
  events,
  questions,
  concepts,
  terms,
  claims,
  passages,
  silences,
  adjudications,
};

/** Each table, in the package's order. */
export const ALL_TABLES: readonly Table<TableName>[] = TABLE_NAMES.map((name) => TABLES[name]);
