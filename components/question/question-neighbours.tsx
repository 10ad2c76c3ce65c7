import { questionHref } from "#components/ui/addresses.ts";
import type { Lens } from "#lib/lens.ts";
import type { Question } from "#lib/question.ts";

/** The ways to the question before and after, in the dossier's order. */
export function QuestionNeighbours({
  dossier,
  lens,
  previous,
  next,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly previous: Question | undefined;
  readonly next: Question | undefined;
}) {
  return (
    <nav
      aria-label="Questions before and after"
      className="border-rule screen-only mt-10 grid gap-4 border-t pt-4 sm:grid-cols-2"
    >
      {previous === undefined ? (
        <span />
      ) : (
        <Neighbour dossier={dossier} lens={lens} name="Previous question" question={previous} />
      )}
      {next === undefined ? null : <Neighbour dossier={dossier} lens={lens} name="Next question" question={next} />}
    </nav>
  );
}

function Neighbour({
  dossier,
  lens,
  name,
  question,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly name: string;
  readonly question: Question;
}) {
  return (
    <p className="sm:last:text-right">
      <span className="text-soft block text-xs">{name}</span>
      <a className="font-serif text-[15px]" href={questionHref(dossier, question.id, lens)}>
        {question.question}
      </a>
    </p>
  );
}
