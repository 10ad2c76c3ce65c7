import { writeBibtex } from "./bibtex.ts";
import { writeCslJson } from "./csl-json.ts";
import { oneLine, type Reference } from "./reference.ts";
import { writeRis } from "./ris.ts";

/** What a citation of a permanent comparison states. */
interface FrozenComparison {
  readonly id: string;
  readonly title: string;
  /** When it was frozen: a calendar day, `2026-11-22`. */
  readonly day: string;
  /** Absolute where the public address is known, else a path. */
  readonly url: string;
}

/** The forms that a permanent comparison is cited in, with what their files are called and sent as. */
export const CITATION_FORMS = {
  text: { form: "Plain", extension: "txt", type: "text/plain; charset=utf-8" },
  bib: { form: "BibTeX", extension: "bib", type: "application/x-bibtex; charset=utf-8" },
  ris: { form: "RIS", extension: "ris", type: "application/x-research-info-systems; charset=utf-8" },
  csl: { form: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json" },
} as const;

/** One of them, as addresses name it. */
export type CitationForm = keyof typeof CITATION_FORMS;

/** A citation of a permanent comparison in one form. */
export function citeComparison(comparison: FrozenComparison, form: CitationForm): string {
  if (form === "text") return plainText(comparison);
  const write = { bib: writeBibtex, ris: writeRis, csl: writeCslJson }[form];
  return write([referenceOf(comparison)]);
}

function plainText({ id, title, day, url }: FrozenComparison): string {
  return `“${oneLine(title)}: comparison of sources”. Parallax, permanent comparison ${id}, frozen ${day}. ${url}\n`;
}

function referenceOf({ id, title, day, url }: FrozenComparison): Reference {
  return {
    key: `parallax-${id}`,
    title: `${title}: comparison of sources`,
    author: null,
    publisher: "Parallax",
    issued: day,
    url,
    language: null,
    number: id,
    note: `Permanent comparison ${id}, frozen ${day}`,
  };
}
