import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/lens.ts";

import { pageParameters } from "./paging.ts";

/** Which claims a query of a list asks for; what makes no sense in it is left out and named, as where a view is read. */
export function readClaimsFilter(
  parameters: URLSearchParams,
  { questions, documents }: Pick<Dossier, "questions" | "documents">,
): { readonly isAsked: (claim: Claim) => boolean; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const chosen = { question: idIn("question", questions), document: idIn("document", documents) };
  for (const [parameter, value] of parameters) {
    if (Object.hasOwn(pageParameters, parameter) || Object.hasOwn(chosen, parameter)) continue;
    ignored.push({ parameter, value, known: [] });
  }
  return {
    isAsked: ({ question, document }) =>
      (chosen.question ?? question) === question && (chosen.document ?? document) === document,
    ignored,
  };

  function idIn(parameter: string, held: readonly { readonly id: string }[]): string | null {
    const known = held.map(({ id }) => id);
    let found: string | null = null;
    for (const value of parameters.getAll(parameter).filter((one) => one !== "")) {
      if (found === null && known.includes(value)) found = value;
      else ignored.push({ parameter, value, known });
    }
    return found;
  }
}
