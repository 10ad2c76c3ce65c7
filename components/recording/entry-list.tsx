import { detailOf } from "#components/claim/claim-detail.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Claim } from "#lib/claim.ts";
import type { Draft } from "#lib/draft.ts";

import { SmallButton } from "./passage-fields.tsx";
import { type AskedQuestion, latestClaim, type WorkEntry, type WorkPlace } from "./work-entry.ts";

interface Props {
  readonly place: WorkPlace;
  readonly entries: readonly WorkEntry[];
  readonly onOpen: (entry: WorkEntry) => void;
  readonly onShow: (entry: WorkEntry) => void;
  readonly onDrop: (draft: Draft) => void;
  readonly onRecall: (draft: Draft) => void;
  readonly onWithdraw: (entry: WorkEntry) => void;
}

/** This document's claims and drafts, in the order of their words. */
export function EntryList({ place, entries, ...acts }: Props) {
  if (entries.length === 0) return <p className="work-hint">No claim rests on this document yet.</p>;
  const questions = new Map(place.questions.map((question) => [question.id, question]));
  return (
    <ol className="work-entries">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} person={place.person} questions={questions} {...acts} />
      ))}
    </ol>
  );
}

function Entry({
  entry,
  person,
  questions,
  ...acts
}: Omit<Props, "place" | "entries"> & {
  readonly entry: WorkEntry;
  readonly person: string;
  readonly questions: ReadonlyMap<string, AskedQuestion>;
}) {
  const { published, draft } = entry;
  const claim = latestClaim(entry) ?? published?.claim ?? null;
  if (claim === null) return null;
  const question = questions.get(claim.question);
  const look = draft === null ? `verdict-${published?.verdict ?? "unanswered"}` : "work-entry-draft";
  return (
    <li className={`work-entry ${look}`}>
      <button className="work-entry-words" dir="auto" onClick={() => acts.onShow(entry)} type="button">
        “{claim.passages[0]?.exact}”
      </button>
      <p>
        {question?.question ?? claim.question} <b>{sayClaim(claim, question)}</b>
      </p>
      <Qualifiers claim={claim} />
      {draft === null || published === null ? null : (
        <p className="work-hint">
          {draft.claim === null ? "To be withdrawn. " : null}Readers see <b>{sayClaim(published.claim, question)}</b>
        </p>
      )}
      <EntryFoot entry={entry} isOwn={draft?.author.id === person} {...acts} />
    </li>
  );
}

/** What the form has beside the value, where it was filled in. */
function Qualifiers({ claim }: { readonly claim: Claim }) {
  const { credibility, distanced, admission, note } = claim;
  const said = [
    detailOf(claim),
    distanced ? "at a distance" : "",
    admission ? "against its own camp" : "",
    credibility === null ? "" : `credibility ${credibility}`,
  ].filter((one) => one !== "");
  return (
    <>
      {said.length === 0 ? null : <p className="work-hint">{said.join(" · ")}</p>}
      {note === null ? null : (
        <p className="work-hint" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

function sayClaim(claim: Claim, question: AskedQuestion | undefined): string {
  return question === undefined ? claim.value : showClaim(question, claim);
}

function EntryFoot({
  entry,
  isOwn,
  onOpen,
  onDrop,
  onRecall,
  onWithdraw,
}: Pick<Props, "onOpen" | "onDrop" | "onRecall" | "onWithdraw"> & {
  readonly entry: WorkEntry;
  readonly isOwn: boolean;
}) {
  const { draft } = entry;
  return (
    <p className="work-row">
      <Status entry={entry} isOwn={isOwn} />
      <SmallButton label="Change" onPress={() => onOpen(entry)} />
      {draft === null ? <SmallButton label="Withdraw" onPress={() => onWithdraw(entry)} /> : null}
      {isOwn && draft?.status === "draft" ? <SmallButton label="Drop" onPress={() => onDrop(draft)} /> : null}
      {isOwn && draft?.status === "in-review" ? (
        <SmallButton label="Take back" onPress={() => onRecall(draft)} />
      ) : null}
    </p>
  );
}

function Status({ entry, isOwn }: { readonly entry: WorkEntry; readonly isOwn: boolean }) {
  const { draft, published } = entry;
  if (draft === null) return published?.verdict == null ? null : <VerdictMark verdict={published.verdict} />;
  const status = draft.status === "in-review" ? "in review" : "draft";
  return (
    <span className="work-status">
      {published === null ? status : `change, ${status}`}
      {isOwn ? "" : ` by ${draft.author.name}`}
    </span>
  );
}
