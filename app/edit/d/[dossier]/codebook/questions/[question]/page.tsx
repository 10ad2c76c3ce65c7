import type { Metadata } from "next";

import { missing } from "#app/missing.ts";
import { QuestionPage } from "#components/codebook/question-page.tsx";
import { editQuestionHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { nearestTo } from "#lib/nearest.ts";

import { codebookPage } from "../../codebook-page.tsx";

export const metadata: Metadata = { title: "A question of the codebook", robots: { index: false } };

/** A question, to be changed, merged or withdrawn. */
export default codebookPage<"question">(({ dossier, compareOne, person, params, search }) => {
  const comparison = compareOne(params.question);
  return (
    <QuestionPage
      comparison={comparison ?? missingQuestion(dossier, params.question)}
      dossier={dossier}
      isSaved={"saved" in search}
      person={person.id}
    />
  );
});

function missingQuestion({ name, questions }: Dossier, asked: string): never {
  const ids = questions.map(({ id }) => id);
  return missing({
    noun: "question",
    asked,
    nearest: nearestTo(asked, ids, 3).map((id) => ({ name: id, href: editQuestionHref(name, id) })),
  });
}
