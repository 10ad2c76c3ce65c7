import type { Metadata } from "next";

import { missing } from "#app/missing.ts";
import { ConceptPage } from "#components/codebook/concept-page.tsx";
import { editConceptHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { nearestTo } from "#lib/nearest.ts";

import { codebookPage } from "../../codebook-page.tsx";

export const metadata: Metadata = { title: "A concept of the codebook", robots: { index: false } };

/** A concept with its terms, to be changed, merged or withdrawn. */
export default codebookPage<"concept">(({ dossier, person, params, search }) => {
  const concept = dossier.codebook.concepts.find(({ id }) => id === params.concept);
  return (
    <ConceptPage
      concept={concept ?? missingConcept(dossier, params.concept)}
      dossier={dossier}
      isSaved={"saved" in search}
      person={person.id}
    />
  );
});

function missingConcept({ name, codebook }: Dossier, asked: string): never {
  const ids = codebook.concepts.map(({ id }) => id);
  return missing({
    noun: "concept",
    asked,
    nearest: nearestTo(asked, ids, 3).map((id) => ({ name: id, href: editConceptHref(name, id) })),
  });
}
