import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import { firstPart, type IgnoredPart, unknownParts } from "#lib/ignored-part.ts";

import { pageParameters, repeatedPaging } from "./paging.ts";

/** Which claims a query of a list asks for; what makes no sense in it is left out and named, as where a view is read. */
export function readClaimsFilter(
  parameters: URLSearchParams,
  { questions, documents }: Pick<Dossier, "questions" | "documents">,
): { readonly isAsked: (claim: Claim) => boolean; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const idIn = (parameter: string, held: readonly { readonly id: string }[]) => {
    const known = held.map(({ id }) => id);
    return firstPart(parameters, parameter, {
      ignored,
      known,
      read: (value) => known.find((id) => id === value) ?? null,
    });
  };
  const chosen = { question: idIn("question", questions), document: idIn("document", documents) };
  const known = [...Object.keys(pageParameters), "question", "document"];
  ignored.push(...repeatedPaging(parameters), ...unknownParts(parameters, known));
  return {
    isAsked: ({ question, document }) =>
      (chosen.question ?? question) === question && (chosen.document ?? document) === document,
    ignored,
  };
}
