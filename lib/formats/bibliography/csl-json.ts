import { dateNote, issuedOf, oneLine, type Reference } from "./reference.ts";

/** Writes references as CSL-JSON 1.0. */
export function writeCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(itemOf), null, 2)}\n`;
}

function itemOf({ key, title, author, publisher, issued, url, language, number, note }: Reference): object {
  const told = [issued === null ? dateNote(issued) : null, note].filter((part) => part !== null);
  return {
    id: key,
    type: url === null ? "document" : "webpage",
    title: oneLine(title),
    ...(author === null ? {} : { author: [{ literal: oneLine(author) }] }),
    "container-title": oneLine(publisher),
    publisher: oneLine(publisher),
    ...(issued === null ? {} : { issued: dateOf(issued) }),
    ...(number === null ? {} : { number }),
    ...(language === null ? {} : { language }),
    ...(url === null ? {} : { URL: url }),
    ...(told.length === 0 ? {} : { note: told.join(". ") }),
  };
}

/** A date, or two for a stretch of time. Where there is none, styles say so themselves ("n.d."). */
function dateOf(edtf: string): object {
  const issued = issuedOf(edtf);
  if (issued === null) return { literal: edtf };
  const { from, to, isUnsure } = issued;
  return { "date-parts": to === null ? [from] : [from, to], ...(isUnsure ? { circa: true } : {}) };
}
