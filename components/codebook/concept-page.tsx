import { counted } from "#components/question/counted.ts";
import { Card } from "#components/ui/card.tsx";
import { codebookHref, editConceptHref, editQuestionHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import type { Concept, Term } from "#lib/codebook.ts";
import type { Dossier } from "#lib/dossier.ts";

import { ConceptForm } from "./concept-form.tsx";
import { NameMerge } from "./name-merge.tsx";
import { PlainSteps } from "./plain-steps.tsx";
import { TermForm } from "./term-form.tsx";
import { termUses } from "./term-uses.ts";

interface Shared {
  readonly dossier: Dossier;
  /** The id of the account. */
  readonly person: string;
}

/** Everything that can be done to a concept and its terms; where there is none, a new one can be made. */
export function ConceptPage({
  dossier,
  person,
  concept,
  isSaved,
}: Shared & {
  /** Null for a new concept. */
  readonly concept: Concept | null;
  /** Whether it has just been saved. */
  readonly isSaved: boolean;
}) {
  const { name, codebook, questions } = dossier;
  const asking = concept === null ? [] : questions.filter((question) => question.concept === concept.id);
  return (
    <div className="max-w-[60rem]">
      <nav aria-label="Where this stands" className="text-soft mb-1 text-xs">
        <a href={codebookHref(name)}>Codebook</a>
      </nav>
      <h1 className="mb-2">{concept === null ? "A new concept" : concept.label}</h1>
      {asking.length === 0 ? null : (
        <p className="mb-4">
          Asked for by{" "}
          {asking.map(({ id, question }, index) => (
            <span key={id}>
              {index === 0 ? "" : ", "}
              <a className="underline underline-offset-2" href={editQuestionHref(name, id)}>
                {question}
              </a>
            </span>
          ))}
        </p>
      )}
      <FormAnswerLine done={isSaved ? "Saved, just as it was shown." : null} fault={null} />
      <Card title="The concept">
        <ConceptForm concept={concept} dossier={name} person={person} />
      </Card>
      {concept === null ? null : (
        <>
          <Terms concept={concept} dossier={dossier} person={person} />
          <Card title="Merge it into another concept">
            <p className="mb-3">Its terms go there, and the questions that ask for it ask for the other.</p>
            <NameMerge
              after={codebookHref(name)}
              base={concept}
              choices={codebook.concepts
                .filter(({ id }) => id !== concept.id)
                .map(({ id, label }) => ({ id, label, detail: id }))}
              concept={concept.id}
              dossier={name}
              id="merge-concept"
              term={null}
            />
          </Card>
          <Card title="Withdraw it">
            <p className="mb-3">Its terms go with it. A question that asks for it has to ask for another first.</p>
            <PlainSteps
              after={codebookHref(name)}
              dossier={name}
              id="withdraw-concept"
              wish={{ recoding: { kind: "withdraw-concept", concept: concept.id }, base: concept }}
            />
          </Card>
        </>
      )}
    </div>
  );
}

function Terms({ dossier, person, concept }: Shared & { readonly concept: Concept }) {
  const { concepts, terms } = dossier.codebook;
  const own = terms.filter((term) => term.concept === concept.id);
  const uses = termUses(dossier);
  const shared = {
    concept: concept.id,
    concepts: concepts.map(({ id, label }) => ({ value: id, label })),
    dossier: dossier.name,
    person,
  };
  return (
    <Card title={counted(own.length, "term")}>
      <ul>
        {own.map((term) => (
          <li key={term.term} className="border-rule border-t">
            <details>
              <summary className="cursor-pointer py-1.5 wrap-anywhere">
                <b className="font-semibold">{term.term}</b>{" "}
                <span className="text-soft text-xs">
                  {counted(uses.get(`${concept.id} ${term.term}`) ?? 0, "claim")}
                  {term.connotation === null ? "" : ` · ${term.connotation}`}
                  {term.variants.length === 0 ? "" : " · also "}
                  {term.variants.map((variant, index) => (
                    <span key={variant}>
                      {index === 0 ? "" : ", "}
                      <bdi>{variant}</bdi>
                    </span>
                  ))}
                </span>
              </summary>
              <div className="pt-1 pb-4 pl-4">
                <TermForm {...shared} term={term} />
                <OtherSteps {...shared} others={own.filter((other) => other !== term)} term={term} />
              </div>
            </details>
          </li>
        ))}
        <li className="border-rule border-t">
          <details>
            <summary className="cursor-pointer py-1.5">Add a term</summary>
            <div className="pt-1 pb-2 pl-4">
              <TermForm {...shared} term={null} />
            </div>
          </details>
        </li>
      </ul>
    </Card>
  );
}

/** Merging and withdrawing a term. */
function OtherSteps({
  dossier,
  concept,
  term,
  others,
}: {
  readonly dossier: string;
  readonly concept: string;
  readonly term: Term;
  readonly others: readonly Term[];
}) {
  const own = term.term.replace(/\s+/gu, "-");
  const after = `${editConceptHref(dossier, concept)}?saved`;
  return (
    <>
      <details className="mt-3">
        <summary className="cursor-pointer py-1">Merge “{term.term}” into another term</summary>
        <div className="pt-1 pl-4">
          <NameMerge
            after={after}
            base={term}
            choices={others.map((other) => ({ id: other.term, label: other.term, detail: other.variants.join(", ") }))}
            concept={concept}
            dossier={dossier}
            id={`merge-${own}`}
            term={term.term}
          />
        </div>
      </details>
      <details className="mt-1">
        <summary className="cursor-pointer py-1">Withdraw “{term.term}”</summary>
        <div className="pt-1 pl-4">
          <p className="mb-3">Claims that use it keep their words, which then stand for themselves.</p>
          <PlainSteps
            after={after}
            dossier={dossier}
            id={`withdraw-${own}`}
            wish={{ recoding: { kind: "withdraw-term", concept, term: term.term }, base: term }}
          />
        </div>
      </details>
    </>
  );
}
