/** What a citation of a permanent comparison states. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** When it was frozen: a calendar day, `2026-11-22`. */
  readonly day: string;
  /** Absolute where the public address is known, else a path. */
  readonly url: string;
}

/** A citation in one of the forms that reference managers read. */
export interface Citation {
  readonly form: "Plain" | "BibTeX" | "RIS" | "CSL-JSON";
  readonly text: string;
}

/** How to cite a permanent comparison. */
export function citationsOf(cited: Cited): readonly Citation[] {
  return [
    { form: "Plain", text: plain(cited) },
    { form: "BibTeX", text: bibtex(cited) },
    { form: "RIS", text: ris(cited) },
    { form: "CSL-JSON", text: csl(cited) },
  ];
}

function plain({ id, title, day, url }: Cited): string {
  return `“${oneLine(title)}: comparison of sources”. Parallax, permanent comparison ${id}, frozen ${day}. ${url}`;
}

function bibtex({ id, title, day, url }: Cited): string {
  const [year, month] = day.split("-");
  const fields = [
    `  title = {{${escapeTex(oneLine(title))}: comparison of sources}}`,
    "  howpublished = {Parallax}",
    `  year = {${year}}`,
    `  month = {${Number(month)}}`,
    `  note = {Permanent comparison ${id}, frozen ${day}}`,
    `  url = {${url}}`,
  ];
  return `@misc{parallax-${id},\n${fields.join(",\n")}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}#$%&~^_]/gu, (character) => TEX[character] ?? `\\${character}`);
}

function ris({ id, title, day, url }: Cited): string {
  const lines = [
    "TY  - ELEC",
    `TI  - ${oneLine(title)}: comparison of sources`,
    "PB  - Parallax",
    `PY  - ${day.slice(0, 4)}`,
    `DA  - ${day.replaceAll("-", "/")}`,
    `AN  - ${id}`,
    `UR  - ${url}`,
    "ER  - ",
  ];
  return lines.join("\n");
}

function csl({ id, title, day, url }: Cited): string {
  const item = {
    id: `parallax-${id}`,
    type: "webpage",
    title: `${oneLine(title)}: comparison of sources`,
    "container-title": "Parallax",
    number: id,
    issued: { "date-parts": [day.split("-").map(Number)] },
    URL: url,
  };
  return JSON.stringify([item], null, 2);
}

/** A line end would begin another field. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
