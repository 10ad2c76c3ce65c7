import type { Dossier } from "#lib/dossier.ts";

/** Something that can be cited: a source, or a permanent comparison of them. */
export interface Reference {
  /** Unique among those that are written together; letters, digits and `-`. */
  readonly key: string;
  readonly title: string;
  /** As the text names them, in one piece: which part is the family name is not known. */
  readonly author: string | null;
  readonly publisher: string;
  /** EDTF; what is no plain day, month or year is told as it is written. */
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

/** Year, and where they are known month and day; null where the date is not that plain. */
export function dateParts(edtf: string | null): readonly number[] | null {
  return edtf !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(edtf) ? edtf.split("-").map(Number) : null;
}

/** A line end would begin another field, and other controls have no place in any of these formats. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
