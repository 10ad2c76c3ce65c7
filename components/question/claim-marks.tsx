import type { Credibility } from "#lib/claim.ts";
import type { SheetClaim } from "#lib/sheet.ts";

const CREDIBILITY: Readonly<Record<Credibility, string>> = {
  "1": "confirmed by others",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "cannot be judged",
};

/** What is particular to a claim, in words: denied, at a distance, against its own camp's interest, not counted. */
export function ClaimMarks({ claim }: { readonly claim: SheetClaim }) {
  const marks = [
    claim.counted ? null : "not counted: its document answers in its own voice",
    claim.stance === "denies" ? "a denial" : null,
    claim.distanced ? "the term is put at a distance" : null,
    claim.admission ? "an admission: against the interest of its own camp" : null,
    claim.credibility === null
      ? null
      : `credibility ${claim.credibility}, ${CREDIBILITY[claim.credibility]}, as the editors judge`,
  ].filter((mark) => mark !== null);
  return marks.map((mark) => <span key={mark}>{mark}</span>);
}
