import { dateNote, issuedOf, oneLine, type Reference } from "./reference.ts";

/** Writes references as BibTeX, in UTF-8, each letter of every script kept. */
export function writeBibtex(references: readonly Reference[]): string {
  return references.map((reference) => `${entryOf(reference)}\n`).join("\n");
}

function entryOf(reference: Reference): string {
  const issued = issuedOf(reference.issued);
  const month = issued?.to === null && !issued.isUnsure ? issued.from[1] : undefined;
  const fields = [
    ["title", `{${escapeTex(reference.title)}}`],
    ["author", reference.author === null ? null : `{${escapeTex(reference.author)}}`],
    ["howpublished", escapeTex(reference.publisher)],
    ["year", yearOf(reference.issued)],
    ["month", month === undefined ? null : String(month)],
    ["number", reference.number],
    ["language", reference.language === null ? null : escapeTex(reference.language)],
    ["note", notesOf([dateNote(reference.issued), reference.note])],
    ["url", reference.url === null ? null : escapeUrl(reference.url)],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${reference.key},\n${lines.join(",\n")}\n}`;
}

/** BibTeX's styles take any year that ends in four digits (btxdoc.pdf), and print what else stands there. */
function yearOf(edtf: string | null): string | null {
  if (edtf === null) return "n.d.";
  const issued = issuedOf(edtf);
  if (issued === null) return null;
  const [from, to] = [issued.from, issued.to ?? issued.from].map(([year]) => String(year).padStart(4, "0"));
  return `${issued.isUnsure ? "about " : ""}${from === to ? from : `${from}--${to}`}`;
}

function notesOf(notes: readonly (string | null)[]): string | null {
  const told = notes.filter((note) => note !== null);
  return told.length === 0 ? null : escapeTex(told.join(". "));
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}#$%&~^_]/gu, (character) => TEX[character] ?? `\\${character}`);
}

/** An address is taken as it stands; what would end its field is written as addresses write it. */
function escapeUrl(url: string): string {
  return oneLine(url).replace(/[{}\\ ]/gu, encodeURIComponent);
}
