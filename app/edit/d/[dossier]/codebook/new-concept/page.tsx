import type { Metadata } from "next";

import { ConceptPage } from "#components/codebook/concept-page.tsx";

import { codebookPage } from "../codebook-page.tsx";

export const metadata: Metadata = { title: "A new concept", robots: { index: false } };

/** A concept that is not there yet. */
export default codebookPage(({ dossier, person }) => (
  <ConceptPage concept={null} dossier={dossier} isSaved={false} person={person.id} />
));
