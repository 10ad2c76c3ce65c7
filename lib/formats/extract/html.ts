import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";

import { failed, ok, type Result } from "#lib/result.ts";

import { type Extracted, type ExtractedFacts, extracted, firstSaid } from "./extracted.ts";
import { headlineOf, htmlFacts } from "./html-facts.ts";
import { htmlText, isElement } from "./html-text.ts";
import { decodeWide } from "./plain-text.ts";

/** Elements of a page. News pages have some thousands; the search for the readable part grows with them. */
const MOST_ELEMENTS = 100_000;

/** Elements inside one another. Pages have some dozens; the search for the readable part grows with the cube of them. */
const MOST_DEPTH = 256;

/** Where a page names its encoding (the HTML standard's first 1024 bytes). */
const HEAD = 1024;

/**
 * Reads the readable part of a page, and what the page says of itself. It becomes text by a parser:
 * no script is run, no style applied, nothing fetched. Fails with `not-as-encoded`, `html-too-large`,
 * `html-too-deep` or `html-unreadable`.
 */
export function extractHtml(bytes: Uint8Array): Result<Extracted> {
  const html = decodeHtml(bytes);
  if (!html.ok) return html;
  const read = readPage(html.value);
  return read.ok ? extracted("html", read.value.text, read.value.facts, read.value.notes) : read;
}

interface ReadPage {
  readonly text: string;
  readonly facts: ExtractedFacts;
  readonly notes: readonly string[];
}

function readPage(html: string): Result<ReadPage> {
  try {
    // parse5 builds what a browser would, whatever is left open or out; linkedom gives it the methods that Readability asks for.
    const page = parse(html);
    if (isTooDeep(page)) {
      return failed(
        "html-too-deep",
        "The page has more than 256 elements inside one another. Paste the text of the article instead.",
      );
    }
    const { document } = parseHTML(serialize(page));
    if (document.querySelectorAll("*").length > MOST_ELEMENTS) {
      return failed(
        "html-too-large",
        "The page has more than 100,000 elements. Paste the text of the article instead.",
      );
    }
    const facts = htmlFacts(document);
    const headline = headlineOf(document);
    const all = htmlText(document.body);
    const article = readArticle(document);
    if (article === null) {
      return ok({ text: all, facts, notes: ["No article stands out in the page, so all of it is here."] });
    }
    const text = headline === null || holds(article, headline) ? article : `${headline}\n\n${article}`;
    return ok({ text, facts, notes: [shareNote(text, all)] });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed("html-unreadable", "The page cannot be read as HTML. Paste the text of the article instead.");
  }
}

function isTooDeep(page: DefaultTreeAdapterTypes.Document): boolean {
  let level: readonly DefaultTreeAdapterTypes.Node[] = [page];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap((node) => [
      ...("childNodes" in node ? node.childNodes : []),
      ...("content" in node ? node.content.childNodes : []),
    ]);
  }
  return false;
}

/** The readable part, with which the page itself is changed. */
function readArticle(document: Document): string | null {
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const content = article?.content;
  if (content === null || content === undefined || !isElement(content)) return null;
  const text = htmlText(content);
  return text === "" ? null : text;
}

function holds(text: string, headline: string): boolean {
  // A headline stands early; a text of a million characters need not be drawn together for it.
  return firstSaid(text)?.includes(headline) ?? false;
}

function shareNote(text: string, all: string): string {
  const [taken, whole] = [text.length, Math.max(text.length, all.length)].map((length) => length.toLocaleString("en"));
  return `The readable part of the page was taken: ${taken} of ${whole} characters. Check that nothing is missing.`;
}

/** Decodes a page by its mark, else by the encoding that it names, else as UTF-8. */
function decodeHtml(bytes: Uint8Array): Result<string> {
  const wide = decodeWide(bytes);
  if (wide !== null) return wide;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const [, named] = /charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(head) ?? [];
  const hasMark = head.startsWith("\u00ef\u00bb\u00bf");
  const encoding = hasMark || named === undefined || !isKnown(named) ? "utf-8" : named;
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll("\0", ""));
  } catch {
    return failed("not-as-encoded", `The page is not in ${encoding}, as it should be. Save it as UTF-8 and try again.`);
  }
}

function isKnown(encoding: string): boolean {
  try {
    // Nothing that a page names inside its bytes can be of two bytes a letter.
    return !new TextDecoder(encoding).encoding.startsWith("utf-16");
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
