import { questionHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import { codebookHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";

import { PlainSteps } from "./plain-steps.tsx";
import { editOf, newQuestion } from "./question-fields.ts";
import { QuestionForm } from "./question-form.tsx";
import { QuestionMergeForm } from "./question-merge.tsx";

/** Everything that can be done to a question; where there is none, a new one can be made. */
export function QuestionPage({
  dossier,
  comparison,
  person,
  isSaved,
}: {
  readonly dossier: Dossier;
  /** Null for a new question. */
  readonly comparison: Comparison | null;
  /** The id of the account. */
  readonly person: string;
  /** Whether it has just been saved. */
  readonly isSaved: boolean;
}) {
  const { name, events, questions, codebook } = dossier;
  const question = comparison?.question ?? null;
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  return (
    <div className="max-w-[60rem]">
      <nav aria-label="Where this stands" className="text-soft mb-1 text-xs">
        <a href={codebookHref(name)}>Codebook</a>
      </nav>
      <h1>{question === null ? "A new question" : question.question}</h1>
      {comparison === null ? null : (
        <p className="mt-2 mb-4 flex flex-wrap items-baseline gap-x-3">
          <VerdictMark verdict={comparison.verdict} />
          <a className="text-xs underline underline-offset-2" href={questionHref(name, comparison.question.id)}>
            As readers see it
          </a>
        </p>
      )}
      <FormAnswerLine done={isSaved ? "Saved, just as it was shown." : null} fault={null} />
      <Card title={question === null ? "What is asked" : "Change it"}>
        <QuestionForm
          concepts={codebook.concepts.map(({ id, label }) => ({ value: id, label }))}
          dossier={name}
          events={events.map(({ id, title }) => ({ value: id, label: title }))}
          person={person}
          totals={questions
            .filter(({ answer }) => answer === "quantity")
            .map((one) => ({ value: one.id, label: one.question }))}
          start={question === null ? newQuestion(events[0]?.id ?? "") : editOf(question)}
        />
      </Card>
      {question === null ? null : (
        <>
          <Card title="Merge it into another question">
            <QuestionMergeForm
              after={codebookHref(name)}
              dossier={name}
              others={questions
                .filter(({ id }) => id !== question.id)
                .map((other) => ({ question: other, event: titles.get(other.event) ?? other.event }))}
              question={question}
            />
          </Card>
          <Card title="Withdraw it">
            <p className="mb-3">
              It is then no longer asked. Its history stays, and its id is not used again. Where claims answer it, merge
              it into another instead.
            </p>
            <PlainSteps
              after={codebookHref(name)}
              dossier={name}
              id="withdraw"
              wish={{ recoding: { kind: "withdraw-question", question: question.id }, base: question }}
            />
          </Card>
        </>
      )}
    </div>
  );
}
