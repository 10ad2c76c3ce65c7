import type { Cell } from "#lib/cell.ts";
import type { Claim } from "#lib/claim.ts";
import type { IntercoderAgreement } from "#lib/intercoder.ts";

/** A round of coding as `parallax intercoder --json` prints it: the alphas, and each unit with what its coders found. */
export function intercoderJson({ coders, presence, voice, values, units }: IntercoderAgreement): object {
  return {
    coders,
    alpha: { presence, voice, ...values },
    units: units.map(({ question, document, comparison }) => ({
      question: question.id,
      document,
      verdict: comparison.verdict,
      found: Object.fromEntries(comparison.cells.map((cell) => [cell.document, foundIn(cell)])),
    })),
  };
}

/** What a coder found, in the notation of claims, several joined by " + "; null for no answer. */
export function foundIn({ claims }: Pick<Cell, "claims">): string | null {
  return claims.length === 0 ? null : claims.map(written).join(" + ");
}

function written({ value, stance, distanced, speaker, asOf, scope }: Claim): string {
  const marks = [
    distanced ? "at a distance" : null,
    speaker,
    asOf === null ? null : `as of ${asOf}`,
    ...Object.entries(scope).map(([facet, given]) => `${facet}=${given}`),
  ].filter((mark) => mark !== null);
  const said = stance === "denies" ? `not ${value}` : value;
  return marks.length === 0 ? said : `${said} (${marks.join(", ")})`;
}
