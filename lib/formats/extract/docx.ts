import { readZip } from "#lib/formats/zip.ts";
import { failed, type Result } from "#lib/result.ts";

import { readStory } from "./docx-story.ts";
import {
  dayOf,
  type Extracted,
  type ExtractedFacts,
  extracted,
  firstSaid,
  languageTag,
  NO_FACTS,
} from "./extracted.ts";
import { decodeWide } from "./plain-text.ts";
import { readXml } from "./xml.ts";

/** Bytes of the parts that are read, unpacked. Word writes ten to thirty for each character, of which a text has a million at most. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const MAIN = /^word\/document\d*\.xml$/;
const NOTES = /^word\/(?:foot|end)notes\.xml$/;
const CORE = "docProps/core.xml";

/**
 * Reads a Word document (ECMA-376): its paragraphs, then its footnotes and endnotes, and its core
 * properties. Pictures and the rest are not even unpacked. Fails with `not-a-document` for another
 * zip, with `docx-too-large` or `docx-broken`.
 */
export function extractDocx(bytes: Uint8Array): Result<Extracted> {
  const parts = readZip(bytes, {
    wanted: (name) => MAIN.test(name) || NOTES.test(name) || name === CORE,
    most: MOST_UNPACKED,
  });
  if (!parts.ok) return refusal(parts.fault.kind);
  const names = [...parts.value.keys()];
  const main = names.find((name) => MAIN.test(name));
  if (main === undefined) {
    return failed("not-a-document", "The file is a zip without a Word document in it. Choose the document itself.");
  }
  const texts: string[] = [];
  let leftOut = false;
  for (const name of [main, ...names.filter((name) => NOTES.test(name))]) {
    const xml = decodeXml(parts.value.get(name));
    if (xml === null) return refusal("zip-broken");
    const story = readStory(xml);
    if (story === null) return refusal("zip-broken");
    texts.push(...story.paragraphs);
    leftOut ||= story.leftOut;
  }
  const core = decodeXml(parts.value.get(CORE));
  const note = "Words that are marked as deleted or hidden were left out, and words marked as inserted are in.";
  return extracted("docx", texts.join("\n\n"), core === null ? NO_FACTS : coreFacts(core), leftOut ? [note] : []);
}

function refusal(kind: string): Result<never> {
  if (kind === "zip-too-large" || kind === "zip-too-many") {
    return failed(
      "docx-too-large",
      "The DOCX unpacks to far more than a document can hold. Open it in Word and save its text anew, or paste it.",
    );
  }
  return failed("docx-broken", "The DOCX is damaged and cannot be read. Open it in Word and save it anew, or as PDF.");
}

/** The parts of a DOCX are in UTF-8, or in UTF-16 with its mark; null where they are not. */
function decodeXml(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  const wide = decodeWide(bytes);
  if (wide !== null) return wide.ok ? wide.value : null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the file says of itself. When it was made is not when it was published, so that is not asked. */
function coreFacts(xml: string): ExtractedFacts {
  const said = new Map<string, string>();
  let current = "";
  readXml(xml, {
    start: (name) => {
      current = name;
    },
    end: () => {
      current = "";
    },
    words: (text) => said.set(current, (said.get(current) ?? "") + text),
  });
  return {
    title: firstSaid(said.get("title")),
    author: firstSaid(said.get("creator")),
    outlet: firstSaid(said.get("publisher")),
    published: dayOf(said.get("issued")),
    language: languageTag(said.get("language")),
  };
}
