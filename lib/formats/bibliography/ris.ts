import { dateNote, issuedOf, oneLine, type Reference } from "./reference.ts";

/** Writes references as RIS, each tag on its line, lines ended as the format has them. */
export function writeRis(references: readonly Reference[]): string {
  return references.map((reference) => entryOf(reference)).join("");
}

function entryOf({ key, title, author, publisher, issued, url, language, number, note }: Reference): string {
  const [year, month, day] = knownOf(issued).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"));
  const lines = [
    ["TY", url === null ? "GEN" : "ELEC"],
    ["ID", key],
    ["TI", title],
    ["AU", author],
    // Zotero takes GEN for an article and ELEC for a web page, which have what they stand in, and no publisher.
    ["T2", publisher],
    ["PB", publisher],
    ["PY", year ?? null],
    ["DA", year === undefined ? null : `${year}/${month ?? ""}/${day ?? ""}/`],
    ["AN", number],
    ["LA", language],
    ["N1", dateNote(issued)],
    ["N1", note],
    ["UR", url],
  ] as const;
  const written = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${written.join("")}ER  - \r\n\r\n`;
}

/** RIS holds one date: of a stretch of time within a year, that year. */
function knownOf(edtf: string | null): readonly number[] {
  const { from = [], to = null } = issuedOf(edtf) ?? {};
  if (to === null) return from;
  return from[0] === to[0] ? from.slice(0, 1) : [];
}
