import type { Metadata } from "next";

import { QuestionPage } from "#components/codebook/question-page.tsx";

import { codebookPage } from "../codebook-page.tsx";

export const metadata: Metadata = { title: "A new question", robots: { index: false } };

/** A question that is not there yet. */
export default codebookPage(({ dossier, person }) => (
  <QuestionPage comparison={null} dossier={dossier} isSaved={false} person={person.id} />
));
