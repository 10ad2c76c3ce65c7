/** A string that is markup: whatever came from outside has been escaped in it. Only `html` makes one. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template's gaps. Null and false stand for nothing. */
export type Gap = Html | string | number | null | false | readonly Gap[];

/**
 * Markup from a template. Every string in a gap is escaped, for text and for an attribute's value in
 * double quotation marks alike; only what `html` itself has made stays markup.
 */
export function html(pieces: TemplateStringsArray, ...gaps: readonly Gap[]): Html {
  let markup = pieces[0] ?? "";
  for (const [index, gap] of gaps.entries()) markup += write(gap) + (pieces[index + 1] ?? "");
  return new Html(markup);
}

function write(gap: Gap): string {
  if (gap === null || gap === false) return "";
  if (gap instanceof Html) return gap.markup;
  if (typeof gap === "string") return escapeMarkup(gap);
  if (typeof gap === "number") return String(gap);
  let markup = "";
  for (const part of gap) markup += write(part);
  return markup;
}

const SPECIAL = /[&<>"'\0\ud800-\udfff]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\ufffd",
};

/** The five characters of markup as entities; what no page can carry, a null or half a pair, as U+FFFD. */
function escapeMarkup(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.toWellFormed().replace(/[&<>"'\0]/gu, (character) => ENTITIES[character] ?? "");
}
