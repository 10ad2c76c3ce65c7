import type { Document } from "#lib/document.ts";
import { type Location, locatePassage, type Passage } from "#lib/passage.ts";
import type { Fault } from "#lib/result.ts";
import { lengthOf } from "#lib/text.ts";

import { passageOf } from "./claim-rows.ts";
import type { FaultList } from "./package-fault.ts";
import { quoteLimitFault } from "./quote-limit.ts";
import type { Row } from "./row.ts";

/**
 * Checks a row's quote against its document, and gives the passage: with its offsets where the row
 * leaves them out and the text, which is in the package, has the words in one place only.
 */
export function checkPassage(file: string, row: Row, document: Document | undefined, faults: FaultList): Passage {
  const written = passageOf(row);
  const add = (column: string, fault: Fault) => faults.add(file, row.line(column), column, fault);
  if (written.exact === "") return written;
  if (written.exact !== written.exact.normalize("NFC")) add("quote", NOT_NFC);
  const position = positionFault(written, document?.length ?? null);
  if (position !== null) add("start", position);
  if (document === undefined) return written;
  if (document.text === null) {
    const limit = document.textPath === null ? quoteLimitFault(written) : null;
    if (limit !== null) add("quote", limit);
    return written;
  }
  if (position !== null) return written;
  const location = locatePassage(document.text, written);
  if (location.kind === "exact") return { ...written, start: location.start, end: location.end };
  add("quote", locationFault(location, written));
  return written;
}

const NOT_NFC: Fault = {
  kind: "quote-not-nfc",
  message:
    "The quote is not in Unicode NFC, as the normalised text is. Write its accented letters as single characters.",
};

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
