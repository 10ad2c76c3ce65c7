import type { Dossier } from "#lib/dossier.ts";

/** Something that can be cited: a source, or a permanent comparison of them. */
export interface Reference {
  /** Unique among those that are written together; letters, digits and `-`. */
  readonly key: string;
  readonly title: string;
  /** As the text names them, in one piece: which part is the family name is not known. */
  readonly author: string | null;
  readonly publisher: string;
  /** EDTF; what is no plain day, month or year is told as it is written too. Null where no date is given. */
  readonly issued: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Where it is kept under a number of its own. */
  readonly number: string | null;
  readonly note: string | null;
}

/** A dossier's documents as references, those of the given ids alone. */
export function referencesOf(dossier: Dossier, shown: ReadonlySet<string>): readonly Reference[] {
  const outlets = new Map(dossier.outlets.map(({ id, name }) => [id, name]));
  return dossier.documents
    .filter(({ id }) => shown.has(id))
    .map(({ id, title, author, outlet, published, url, language, sha256 }) => ({
      key: id,
      title,
      author,
      publisher: outlets.get(outlet) ?? outlet,
      issued: published,
      url,
      language,
      number: null,
      note: sha256 === null ? null : `Text compared: SHA-256 ${sha256}`,
    }));
}

/** When something was published, as far as formats of references can say it. */
export interface Issued {
  /** Year, and where they are known month and day; of a stretch of time its first and its last. */
  readonly from: readonly number[];
  readonly to: readonly number[] | null;
  /** Whether it is about then, or perhaps. */
  readonly isUnsure: boolean;
}

/** Reads a day, month or year, or a stretch between two; null where there is no date, or one with an open end. */
export function issuedOf(edtf: string | null): Issued | null {
  const [from, to, ...more] = (edtf ?? "").split("/").map((part) => /^(\d{4}(?:-\d{2}){0,2})([~?%]?)$/u.exec(part));
  if (!from || to === null || more.length > 0) return null;
  const partsOf = ([, date = ""]: RegExpExecArray) => date.split("-").map(Number);
  const isUnsure = [from, to].some((part) => part !== undefined && part[2] !== "");
  return { from: partsOf(from), to: to === undefined ? null : partsOf(to), isUnsure };
}

/** What a note says of a date that a format cannot hold as it is; null where nothing is lost. */
export function dateNote(edtf: string | null): string | null {
  if (edtf === null) return "No date of publication is given";
  const issued = issuedOf(edtf);
  return issued === null || issued.isUnsure || issued.to !== null ? `Published ${edtf}` : null;
}

/** A line end would begin another field, and other controls have no place in any of these formats. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
