import { dateParts, oneLine, type Reference } from "./reference.ts";

/** Writes references as CSL-JSON 1.0. */
export function writeCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(itemOf), null, 2)}\n`;
}

function itemOf({ key, title, author, publisher, issued, url, language, number, note }: Reference): object {
  const parts = dateParts(issued);
  return {
    id: key,
    type: url === null ? "document" : "webpage",
    title: oneLine(title),
    ...(author === null ? {} : { author: [{ literal: oneLine(author) }] }),
    "container-title": oneLine(publisher),
    publisher: oneLine(publisher),
    ...(issued === null ? {} : { issued: parts === null ? { literal: issued } : { "date-parts": [parts] } }),
    ...(number === null ? {} : { number }),
    ...(language === null ? {} : { language }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { note }),
  };
}
