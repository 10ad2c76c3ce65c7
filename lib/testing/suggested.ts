import type { Claim } from "../claim.ts";
import type { Dossier } from "../dossier.ts";
import { findMentions } from "../mention.ts";
import type { Selection } from "../selection.ts";
import { suggestQuestions } from "../suggestion.ts";
import { suggestionIndex } from "../suggestion-index.ts";
import { lengthOf } from "../text.ts";

const MOST = 8;

/**
 * Hides the claims whose number `chosen` takes, one by one, and asks for the questions that their first passage could
 * answer, as if the document had been recorded up to there: the place of the right question from 0, or 8 where it is
 * not among the first 8. The words and the context kept with them are all that is read, so that no text is needed.
 */
export function suggestedPlaces(dossier: Dossier, chosen: (number: number) => boolean): readonly number[] {
  return dossier.claims.flatMap((claim, number) => {
    if (!chosen(number)) return [];
    const claims = dossier.claims.filter((other, at) => other !== claim && isBefore(other, at, claim, number));
    const index = suggestionIndex({ ...dossier, claims });
    const found = suggestQuestions(selectionOfClaim(dossier, claim), { index, document: claim.document }, MOST);
    const place = found.findIndex(({ question }) => question.id === claim.question);
    return [place === -1 ? MOST : place];
  });
}

/** Whether a claim is there when another is recorded: all of other documents, and what stands before it in its own. */
function isBefore(other: Claim, at: number, claim: Claim, number: number): boolean {
  if (other.document !== claim.document) return true;
  const [a, b] = [other, claim].map(({ passages }) => passages[0]?.start ?? 0);
  return (a ?? 0) < (b ?? 0) || (a === b && at < number);
}

function selectionOfClaim({ documents, codebook }: Dossier, claim: Claim): Selection {
  const [passage] = claim.passages;
  if (passage === undefined) throw new Error(`${claim.id} rests on nothing.`);
  const published = documents.find(({ id }) => id === claim.document)?.published ?? null;
  const sentence = passage.prefix + passage.exact + passage.suffix;
  const start = lengthOf(passage.prefix);
  const end = start + lengthOf(passage.exact);
  const mentions = findMentions(sentence, { published, codebook }).filter((one) => one.start < end && one.end > start);
  return { passage, mentions, speaker: claim.speaker, sentence };
}

/** The share of places that are among the first `most`. */
export function shareAmong(places: readonly number[], most: number): number {
  return places.filter((place) => place < most).length / places.length;
}
