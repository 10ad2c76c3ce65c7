import { TooLarge } from "#components/comparison/too-large.tsx";
import { ANSWER_WORDS } from "#components/comparison/view-words.ts";
import { counted } from "#components/question/counted.ts";
import { SendButton } from "#components/ui/button.tsx";
import { codebookHref, editConceptHref, editQuestionHref } from "#components/ui/edit-addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Concept, Term } from "#lib/codebook.ts";
import type { Comparison, Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Question } from "#lib/question.ts";

import { termUses } from "./term-uses.ts";

/** A dossier's questions by event, and its concepts with their terms, for editors. */
export function CodebookView({
  dossier,
  comparisons,
  words,
}: {
  readonly dossier: Dossier;
  /** Null where the dossier is too large to be compared at once. */
  readonly comparisons: readonly Comparison[] | null;
  /** What is looked for; all is shown where it is empty. */
  readonly words: string;
}) {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const holds = (...parts: readonly (string | null)[]) => {
    const text = parts.join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const { events, codebook, name } = dossier;
  const found = dossier.questions.filter(({ id, question, definition, options }) =>
    holds(id, question, definition, ...options.map(({ label }) => label)),
  );
  const verdicts = new Map(comparisons?.map(({ question, verdict }) => [question.id, verdict]));
  const claims = Map.groupBy(dossier.claims, ({ question }) => question);
  const concepts = codebook.concepts
    .map((concept) => ({ concept, terms: codebook.terms.filter((term) => term.concept === concept.id) }))
    .filter(({ concept, terms }) =>
      holds(concept.id, concept.label, concept.note, ...terms.flatMap(({ term, variants }) => [term, ...variants])),
    );
  const uses = termUses(dossier);
  return (
    <div className="max-w-[60rem]">
      <h1>Codebook</h1>
      <p className="text-soft mt-1 mb-4 max-w-[60ch]">
        What is asked of every document, and what things are called. Whatever is changed here shows first what it does
        to claims and verdicts.
      </p>
      <search>
        <form action={codebookHref(name)} className="mb-5 flex flex-wrap items-end gap-2" method="get">
          <label className="grow text-[13px] font-semibold">
            Find a question, concept or term
            <input
              className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5 font-normal"
              defaultValue={words}
              maxLength={200}
              name="q"
              type="search"
            />
          </label>
          <SendButton label="Find" look="plain" />
          {words === "" ? null : (
            <a className="py-1.5 underline underline-offset-2" href={codebookHref(name)}>
              Show all
            </a>
          )}
        </form>
      </search>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2>{counted(found.length, "question")}</h2>
        <a className="underline underline-offset-2" href={editQuestionHref(name, null)}>
          Add a question
        </a>
      </div>
      {comparisons === null ? <TooLarge dossier={name} without="the verdicts" /> : null}
      {events.map(({ id, title }) => (
        <EventQuestions
          key={id}
          claimsOn={(question) => claims.get(question)?.length ?? 0}
          dossier={name}
          questions={found.filter(({ event }) => event === id)}
          title={title}
          verdicts={verdicts}
        />
      ))}
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-2">
        <h2>{counted(concepts.length, "concept")}</h2>
        <a className="underline underline-offset-2" href={editConceptHref(name, null)}>
          Add a concept
        </a>
      </div>
      <ul>
        {concepts.map(({ concept, terms }) => (
          <ConceptLine key={concept.id} concept={concept} dossier={name} terms={terms} uses={uses} />
        ))}
      </ul>
    </div>
  );
}

function EventQuestions({
  dossier,
  title,
  questions,
  claimsOn,
  verdicts,
}: {
  readonly dossier: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly claimsOn: (question: string) => number;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}) {
  if (questions.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="text-soft text-[13px] font-semibold">{title}</h3>
      <ul>
        {questions.map(({ id, question, answer, unit }) => {
          const verdict = verdicts.get(id);
          return (
            <li
              key={id}
              className="border-rule grid items-baseline gap-x-4 gap-y-0.5 border-t py-1.5 sm:grid-cols-[minmax(0,1fr)_12rem_5rem_12rem]"
            >
              <a href={editQuestionHref(dossier, id)}>{question}</a>
              <span className="text-soft text-xs">
                {ANSWER_WORDS[answer]}
                {unit === null ? "" : ` (${unit})`}
              </span>
              <span className="text-soft text-xs">{counted(claimsOn(id), "claim")}</span>
              {verdict === undefined ? null : <VerdictMark verdict={verdict} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ConceptLine({
  dossier,
  concept,
  terms,
  uses,
}: {
  readonly dossier: string;
  readonly concept: Concept;
  readonly terms: readonly Term[];
  readonly uses: ReadonlyMap<string, number>;
}) {
  return (
    <li className="border-rule border-t py-1.5">
      <a href={editConceptHref(dossier, concept.id)}>{concept.label}</a>
      <p className="text-soft text-xs wrap-anywhere">
        {terms.length === 0
          ? "no terms"
          : terms.map(({ term }) => `${term} (${uses.get(`${concept.id} ${term}`) ?? 0})`).join(", ")}
      </p>
    </li>
  );
}
