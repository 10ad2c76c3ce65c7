import type { ViewChart } from "#components/ui/take-away-addresses.ts";

/** A table that can be taken away, and what it is for. */
export const TOLD_TABLES = [
  {
    table: "matrix",
    title: "The matrix",
    use: "a row per question, a column per document, with verdict, rule and gap",
  },
  { table: "claims", title: "Claims", use: "a row per claim, with its value, its words and where they stand" },
  { table: "documents", title: "Documents", use: "who published what, when, and how much has been read out of it" },
  { table: "outlets", title: "Outlets", use: "type, camp and reliability of who publishes" },
  { table: "naming", title: "Names", use: "what each document calls each thing, how often, and how" },
  { table: "concordance", title: "Concordance", use: "each of these names with the words around it" },
  {
    table: "frames",
    title: "Parts and frames",
    use: "hero or villain; problem, cause, judgement and remedy, each with its words",
  },
  { table: "pairs", title: "Two by two", use: "on how many questions every two documents agree, and how they differ" },
  { table: "alpha", title: "Agreement", use: "Krippendorff’s alpha for each type of answer" },
  { table: "alpha-values", title: "Values behind alpha", use: "to work it out again, in R for one" },
  {
    table: "events",
    title: "Events",
    use: "when, how many questions come to each verdict, and what each document answers",
  },
  { table: "coding", title: "Reading", use: "how closely each document has been read" },
  { table: "changes", title: "Changes", use: "who changed what, when and why; of the whole dossier" },
] as const;

export type ToldTable = (typeof TOLD_TABLES)[number]["table"];

/** Charts of a view, and what each shows. */
export const TOLD_CHARTS: Readonly<Record<ViewChart, { readonly title: string; readonly use: string }>> = {
  verdicts: { title: "By verdict", use: "how many questions come to each verdict" },
  map: { title: "Two by two", use: "on how much every two documents differ" },
  events: { title: "Events in time", use: "what happened, what is contested about it, and when it was told" },
};

/** Formats for other programs, and what each is for. `whole` where it is of the whole dossier, whatever is chosen. */
export const TOLD_FORMATS = [
  {
    format: "datapackage",
    title: "Data package (zip)",
    use: "everything, as CSV with its schema: to keep, to edit, to bring into another Parallax, to read with R or pandas",
    whole: true,
  },
  {
    format: "json",
    title: "JSON",
    use: "the comparison with every position, reason and claim, for programs",
    whole: false,
  },
  {
    format: "jsonld",
    title: "JSON-LD",
    use: "each passage as a W3C Web Annotation on its document; a schema.org ClaimReview where an editor has judged",
    whole: false,
  },
  {
    format: "qdc",
    title: "Codebook (.qdc)",
    use: "events, questions, options and terms as REFI-QDA: for ATLAS.ti, MAXQDA, NVivo, QualCoder, Taguette",
    whole: true,
  },
  { format: "bib", title: "BibTeX", use: "the documents as references, for LaTeX", whole: false },
  {
    format: "ris",
    title: "RIS",
    use: "the documents as references, for EndNote, Mendeley and library catalogues",
    whole: false,
  },
  { format: "csl", title: "CSL-JSON", use: "the documents as references, for Zotero and Pandoc", whole: false },
] as const;
