import { ChangedFields } from "#components/claim/changed-fields.tsx";
import { detailOf } from "#components/claim/claim-detail.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { surroundingsOf } from "#components/passage/surroundings.ts";
import { ClaimMarks } from "#components/question/claim-marks.tsx";
import { editClaimHref, recordHref } from "#components/ui/edit-addresses.ts";
import type { Claim } from "#lib/claim.ts";
import type { Passage } from "#lib/passage.ts";
import type { Question } from "#lib/question.ts";
import type { Result } from "#lib/result.ts";

import type { Consequence } from "./consequence.ts";
import { ConsequenceCard } from "./consequence-card.tsx";
import type { ReviewEntry } from "./entry.ts";
import { RemarkThreads } from "./remark-threads.tsx";
import { isUnsettled } from "./threads.ts";

/** One claim, with all that somebody needs who judges it. */
export function ReviewCard({
  dossier,
  entry,
  questions,
  text,
  consequence,
  person,
}: {
  readonly dossier: string;
  readonly entry: ReviewEntry;
  readonly questions: readonly Question[];
  /** Its document's, where it is held. */
  readonly text: string | undefined;
  /** Null for what nothing will come of any more. */
  readonly consequence: Result<Consequence> | null;
  /** The id of the account of whoever looks. */
  readonly person: string;
}) {
  const { id, question, event, document, before, after, threads } = entry;
  const claim = after ?? before;
  return (
    <article>
      <p className="text-soft text-xs">
        <b className="text-ink font-semibold">{kindOf(entry)}</b> ·{" "}
        <a className="underline underline-offset-2" href={recordHref(dossier, document.id, id)}>
          {document.name}
        </a>{" "}
        · {event} ·{" "}
        <a className="underline underline-offset-2" href={editClaimHref(dossier, id)}>
          all of this claim
        </a>
      </p>
      <h2 className="mt-0.5">{question.question}</h2>
      {question.definition === null ? null : (
        <details className="text-[13px]">
          <summary className="text-soft w-fit cursor-pointer text-xs">How it is coded</summary>
          <p className="max-w-[75ch]">{question.definition}</p>
        </details>
      )}
      <div className="mt-2 grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {claim === null ? null : <Value claim={claim} isWithdrawn={after === null} question={question} />}
          {before !== null && after !== null ? (
            <div className="my-3">
              <ChangedFields
                after={after}
                before={before}
                language={document.language}
                names={["Published", "Proposed"]}
                questions={questions}
              />
            </div>
          ) : null}
          {(claim?.passages ?? []).map((passage) => (
            <Words
              key={`${passage.start} ${passage.exact}`}
              language={document.language}
              passage={passage}
              text={text}
            />
          ))}
          {claim?.note == null ? null : <p className="text-soft mt-1.5 text-xs">Note: {claim.note}</p>}
          <Deed entry={entry} />
          {entry.needsLook ? (
            <p className="border-apart bg-apart-wash mt-3 border-l-[3px] px-3 py-2">
              What it says has changed, and the words that it rests on have not. Look whether they still carry it.
            </p>
          ) : null}
        </div>
        {consequence === null ? null : <ConsequenceCard consequence={consequence} />}
      </div>
      <details className="mt-3 text-[13px]" open={threads.some(isUnsettled)}>
        <summary className="text-soft w-fit cursor-pointer text-xs">
          Remarks{threads.length === 0 ? "" : ` (${threads.length})`}
        </summary>
        <RemarkThreads claim={id} dossier={dossier} person={person} threads={threads} />
      </details>
    </article>
  );
}

function kindOf({ draft, before, after, state }: ReviewEntry): string {
  if (draft === null) return "Published claim";
  if (after === null) return "Withdrawal";
  if (state === "accepted") return "Accepted";
  return before === null ? "New claim" : "Change";
}

function Value({
  question,
  claim,
  isWithdrawn,
}: {
  readonly question: Question;
  readonly claim: Claim;
  readonly isWithdrawn: boolean;
}) {
  const detail = detailOf(claim);
  return (
    <div className="mb-2">
      {isWithdrawn ? <p>Readers would no longer see this claim:</p> : null}
      <p className="text-base">
        <b className="font-semibold">
          <bdi>{showClaim(question, claim)}</bdi>
        </b>{" "}
        {detail === "" ? null : <bdi className="text-soft text-[13px]">{detail}</bdi>}
      </p>
      <p className="text-soft flex flex-wrap gap-x-3 text-xs">
        <ClaimMarks claim={{ ...claim, counted: true }} />
      </p>
    </div>
  );
}

/** A passage's words lit among those around them. */
function Words({
  passage,
  text,
  language,
}: {
  readonly passage: Passage;
  readonly text: string | undefined;
  readonly language: string | null;
}) {
  const { before, exact, after } = surroundingsOf(passage, text, language);
  return (
    <blockquote
      className="text-soft mt-2 max-w-[75ch] font-serif text-[15.5px] leading-normal whitespace-pre-line wrap-anywhere"
      dir="auto"
      lang={language ?? undefined}
    >
      {before}
      <mark className="lit verdict-compatible text-ink">{exact}</mark>
      {after}
    </blockquote>
  );
}

/** Who made it so and why, and what somebody else did to it last. */
function Deed({ entry: { draft, last, state } }: { readonly entry: ReviewEntry }) {
  if (draft === null || last === null) return null;
  const isOther = last.person !== draft.author.id;
  const verb = DEEDS[state];
  return (
    <div className="text-soft mt-3 text-xs">
      <p>
        By {draft.author.name}
        {last.authorReason === null ? "" : `: ${last.authorReason}`}
      </p>
      {isOther && verb !== null ? (
        <p>
          {verb} by {last.actor} on <time dateTime={last.at.toISOString()}>{last.at.toISOString().slice(0, 10)}</time>
          {last.reason === null ? "" : `: ${last.reason}`}
        </p>
      ) : null}
    </div>
  );
}

const DEEDS: Readonly<Record<ReviewEntry["state"], string | null>> = {
  "in-review": null,
  writing: null,
  published: null,
  "sent-back": "Sent back",
  rejected: "Rejected",
  accepted: "Accepted",
};
