import { cardId } from "#components/passage/lit-text.tsx";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";

import type { ClaimNote } from "./claim-note.ts";

/** A claim beside its words: the question and its verdict, what is said here, what is said elsewhere. `placed` ones lead to their words. */
export function NoteCard({ note, placed }: { readonly note: ClaimNote; readonly placed: boolean }) {
  const { claim, question, verdict, value, detail, marks, others } = note;
  const told = verdict === null ? null : VERDICT_TEXT[verdict];
  return (
    <li className={`note verdict-${verdict ?? "unanswered"}`} data-claim={claim.id} id={cardId(claim.id)}>
      <p className="note-question">
        <a href={question.href}>{question.text}</a>{" "}
        {told === null ? null : (
          <span className="note-verdict">
            <span aria-hidden="true">{told.sign}</span> {told.word}
          </span>
        )}
      </p>
      <p>
        <b>
          <bdi>{placed ? <a href={`#${encodeURIComponent(claim.id)}`}>{value}</a> : value}</bdi>
        </b>{" "}
        here{detail === "" ? null : <bdi className="text-soft">, {detail}</bdi>}
        {others.map((answer) => (
          <span key={answer} className="text-soft">
            {" "}
            · <bdi>{answer}</bdi>
          </span>
        ))}
      </p>
      {marks.length === 0 ? null : <p className="note-marks">{marks.join(" · ")}</p>}
    </li>
  );
}
