import type { Table } from "./schema.ts";
import { column, QUALIFIERS, REQUIRED } from "./tables.ts";

/** The columns of a table of codings. */
export const CODINGS: Table = {
  name: "codings",
  one: "coding",
  key: [],
  optional: true,
  columns: [
    column("round", "text", "The round of coding, by number.", REQUIRED),
    column("coder", "text", "Who looked.", REQUIRED),
    column("question", "id", "What was looked for.", { required: true, references: "questions" }),
    column("document", "id", "Where it was looked for.", { required: true, references: "documents" }),
    column("value", "text", "As in claims; empty where the coder found no answer."),
    ...QUALIFIERS,
    column("start", "whole", "Where the words stand in the normalised text, in code points from 0."),
    column("end", "whole", "Half-open."),
  ],
};
