import { dateParts, oneLine, type Reference } from "./reference.ts";

/** Writes references as BibTeX, in UTF-8, each letter of every script kept. */
export function writeBibtex(references: readonly Reference[]): string {
  return references.map((reference) => `${entryOf(reference)}\n`).join("\n");
}

function entryOf(reference: Reference): string {
  const [year, month] = dateParts(reference.issued) ?? [];
  const date = year === undefined && reference.issued !== null ? `Published ${reference.issued}` : null;
  const fields = [
    ["title", `{${escapeTex(reference.title)}}`],
    ["author", reference.author === null ? null : `{${escapeTex(reference.author)}}`],
    ["howpublished", escapeTex(reference.publisher)],
    ["year", year === undefined ? null : String(year).padStart(4, "0")],
    ["month", month === undefined ? null : String(month)],
    ["number", reference.number],
    ["language", reference.language === null ? null : escapeTex(reference.language)],
    ["note", notesOf([date, reference.note])],
    ["url", reference.url === null ? null : escapeUrl(reference.url)],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${reference.key},\n${lines.join(",\n")}\n}`;
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
