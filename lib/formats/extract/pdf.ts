import { getDocumentProxy } from "unpdf";

import { failed, ok, type Result } from "#lib/result.ts";

import {
  dayOf,
  type Extracted,
  type ExtractedFacts,
  extracted,
  firstSaid,
  languageTag,
  MOST_CHARACTERS,
  tooLong,
} from "./extracted.ts";

/** A page of print has about 2,000 characters, so that a text within the limit has 500; twice as many may be sparse. */
const MOST_PAGES = 1000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text layer of a PDF, line by line as it was set, with a blank line between pages, and
 * what the file says of itself. Fails with `pdf-encrypted`, `pdf-broken`, `pdf-too-many-pages`,
 * `pdf-no-text` for a scan, and `text-too-long`.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Result<Extracted>> {
  try {
    // Its fonts' and functions' programs are not compiled (CVE-2024-4367), and no picture is decoded: only text is wanted.
    // A copy, since pdf.js empties what it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      maxImageSize: 0,
      verbosity: 0,
    });
    const pages = await readPages(pdf);
    return pages.ok ? extracted("pdf", pages.value.text, await readFacts(pdf), pages.value.notes) : pages;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "PasswordException") {
      return failed(
        "pdf-encrypted",
        "The PDF is encrypted. Open it with its password, save it without one, and give that.",
      );
    }
    return failed(
      "pdf-broken",
      "The PDF is damaged and cannot be read. Open it in a reader and print it to a new PDF.",
    );
  }
}

interface ReadPages {
  readonly text: string;
  readonly notes: readonly string[];
}

async function readPages(pdf: Pdf): Promise<Result<ReadPages>> {
  if (pdf.numPages > MOST_PAGES) {
    const count = pdf.numPages.toLocaleString("en");
    return failed("pdf-too-many-pages", `The PDF has ${count} pages. A document has at most 1,000: split it.`);
  }
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    pages.push(page);
    length += page.length;
    // UTF-16 units: twice the limit is beyond it in any script.
    if (length > 2 * MOST_CHARACTERS) return tooLong(`over 1,000,000 characters on its first ${number} pages`);
  }
  const empty = pages.flatMap((page, index) => (/[\p{L}\p{N}]/u.test(page) ? [] : [index + 1]));
  if (empty.length === pages.length) {
    return failed(
      "pdf-no-text",
      "The PDF holds pictures of pages and no text: it is a scan. Let a program recognise its text (OCR), check it, and give that.",
    );
  }
  return ok({
    text: pages.filter((page) => page !== "").join("\n\n"),
    notes: empty.length === 0 ? [] : [emptyNote(empty)],
  });
}

const MOST_NAMED = 10;

function emptyNote(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_NAMED).join(", ") + (pages.length > MOST_NAMED ? ", …" : "");
  return `No text is on ${pages.length === 1 ? "page" : "pages"} ${named}: look whether that is a scan or a picture.`;
}

/** A page's words in their reading order, a line for each of its lines. */
async function readPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  // A font without a table of its signs gives U+0000 for some.
  return text
    .replaceAll("\0", "\ufffd")
    .replace(/[ \t]{1,100}(?=\n)/g, "")
    .trim();
}

/** What programs write in a title's place: a file's name, or nothing. */
const NO_TITLE = /^(?:microsoft word - |untitled)|\.(?:docx?|indd|pdf|odt|qxp|rtf|tmp)$/i;

/** What the file says of itself. When it was made is not when it was published, so that is not asked. */
async function readFacts(pdf: Pdf): Promise<ExtractedFacts> {
  const { info, metadata } = await pdf.getMetadata();
  const given = new Map<string, unknown>(Object.entries(info));
  const written = (name: string): unknown => {
    const value: unknown = metadata?.get(name);
    return Array.isArray(value) ? value.join(", ") : value;
  };
  const title = firstSaid(written("dc:title"), given.get("Title"));
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    author: firstSaid(written("dc:creator"), given.get("Author")),
    outlet: firstSaid(written("prism:publicationname"), written("dc:publisher")),
    published: dayOf(written("prism:publicationdate")),
    language: languageTag(given.get("Language"), written("dc:language")),
  };
}
