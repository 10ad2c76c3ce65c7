import { showDate } from "#components/claim/show-date.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";

/** Says that a question is shown as it once was, and the way back; `state` is null where it was not there yet. */
export function EarlierState({
  name,
  state,
  now,
  lens,
}: {
  /** The dossier's. */
  readonly name: string;
  readonly state: { readonly revision: number; readonly at: Date } | null;
  readonly now: Comparison;
  readonly lens: Lens;
}) {
  const day = state?.at.toISOString().slice(0, 10);
  return (
    <div className="border-rule-strong my-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {day === undefined ? (
        <p>The question was not there yet then. It is shown as it is now.</p>
      ) : (
        <p>
          <b className="font-semibold">
            As it stood on <time dateTime={day}>{showDate(day)}</time> (revision {state?.revision}).
          </b>{" "}
          The question, the parts of its total, claims, silences and judgement, and what was recorded of documents,
          outlets, events and terms, are those of then. Today’s are the rules of comparing and the dossier’s title,
          which the history does not hold. Today’s verdict: <VerdictMark verdict={now.verdict} />
          {" · "}
          <a className="underline underline-offset-2" href={questionHref(name, now.question.id, lens)}>
            see it as it stands now
          </a>
        </p>
      )}
    </div>
  );
}
