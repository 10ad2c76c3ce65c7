import type { Document } from "./document.ts";
import { type Location, locatePassage, type Passage } from "./passage.ts";
import { quoteLimitFault } from "./quote-limit.ts";
import type { Fault } from "./result.ts";
import { isGraphemeBoundary, lengthOf, normaliseDecoded, type Offsets, offsetsIn } from "./text.ts";

/** What a passage is checked against: of a document, its text where it is held, and what is known of one that is not. */
export interface PassageGround extends Pick<Document, "text" | "textPath" | "length"> {
  /** The places of its text, for many passages. */
  readonly offsets?: Offsets | undefined;
}

/** What is wrong with a passage, and with which part of it. */
export interface PassageFault extends Fault {
  readonly part: "exact" | "start";
}

/** Everything that is wrong with a passage of a document. */
export function checkPassage(passage: Passage, document: PassageGround): readonly PassageFault[] {
  if (passage.exact === "") return [{ part: "exact", kind: "no-words", message: "No words are quoted. Select some." }];
  const found: PassageFault[] = [];
  const add = (part: PassageFault["part"], fault: Fault | null) => {
    if (fault !== null) found.push({ part, ...fault });
  };
  add("exact", formFault(passage.exact));
  const position = positionFault(passage, document.length);
  add("start", position);
  if (document.textPath === null) add("exact", quoteLimitFault(passage));
  if (document.text !== null && position === null)
    add("exact", standingFault(passage, document.text, document.offsets));
  return found;
}

/** Gives a passage its offsets where it has none and the text, which is held, has its words in one place only. */
export function placePassage(passage: Passage, { text, offsets }: PassageGround): Passage {
  if (text === null || passage.start !== null || passage.end !== null || passage.exact === "") return passage;
  const location = locatePassage(text, passage, offsets);
  return location.kind === "exact" ? { ...passage, start: location.start, end: location.end } : passage;
}

function formFault(exact: string): Fault | null {
  if (exact === normaliseDecoded(exact)) return null;
  return {
    kind: "quote-not-nfc",
    message:
      "The quote is not written as the normalised text is: in Unicode NFC, its lines ended by a line feed alone. Copy it from there.",
  };
}

function positionFault({ exact, start, end }: Passage, length: number | null): Fault | null {
  if (start === null && end === null) return null;
  if (start === null || end === null) {
    return {
      kind: "half-position",
      message: `Only "${start === null ? "end" : "start"}" is given. Give both, or neither.`,
    };
  }
  if (start >= end)
    return { kind: "empty-position", message: `start ${start} is not before end ${end}. Offsets are half-open.` };
  const quoted = lengthOf(exact);
  if (end - start !== quoted) {
    const message = `From ${start} to ${end} are ${end - start} code points, and the quote has ${quoted}. Mend the one or the other.`;
    return { kind: "position-length", message };
  }
  if (length === null || end <= length) return null;
  return {
    kind: "position-outside",
    message: `The document's text ends at ${length}, before ${end}. Mend the offsets.`,
  };
}

/** Whether the words stand in the text, and cut no character as people see it. */
function standingFault(passage: Passage, text: string, offsets = offsetsIn(text)): Fault | null {
  const location = locatePassage(text, passage, offsets);
  if (location.kind !== "exact") return locationFault(location, passage);
  const whole = [location.start, location.end].every((place) => isGraphemeBoundary(text, offsets.indexOf(place)));
  return whole
    ? null
    : {
        kind: "cut-character",
        message: "The quote begins or ends inside a character, between a letter and its mark. Take in all of it.",
      };
}

function locationFault(location: Exclude<Location, { kind: "exact" }>, { start, end }: Passage): Fault {
  const stated = start === null ? "" : ` at ${start} to ${end}`;
  switch (location.kind) {
    case "moved":
      return {
        kind: "quote-moved",
        message: `The quote does not stand${stated} with this prefix and suffix. It stands at ${location.start} to ${location.end}.`,
      };
    case "changed":
      return {
        kind: "quote-changed",
        message: `Between this prefix and suffix, at ${location.start} to ${location.end}, the text has other words: "${location.found}". Quote those.`,
      };
    case "lost":
      return location.places > 1
        ? {
            kind: "quote-ambiguous",
            message: `The quote stands in ${location.places} places of the text${start === null ? "" : `, none of them${stated}`}. Give start and end, or a prefix and suffix that tell them apart.`,
          }
        : {
            kind: "quote-not-found",
            message: `The text does not have this quote${location.places === 1 ? " with this prefix and suffix" : ""}. Copy it from the normalised text.`,
          };
  }
}
