import { ChangedFields } from "#components/claim/changed-fields.tsx";
import { FieldList } from "#components/claim/field-list.tsx";
import { questionHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import { reviewHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Draft, isOpen } from "#lib/draft.ts";
import { may, type Role } from "#lib/policy.ts";
import type { Question } from "#lib/question.ts";

import { ClaimDeeds } from "./claim-deeds.tsx";
import { ClaimHistory } from "./claim-history.tsx";
import { claimSteps, type DraftedStep, type PublishedStep } from "./claim-steps-of.ts";
import { consequenceOf } from "./consequence.ts";
import { ConsequenceCard } from "./consequence-card.tsx";
import type { ReviewEntry } from "./entry.ts";
import { MergeForm } from "./merge-form.tsx";
import { queueQuery, WHOLE_QUEUE } from "./queue-view.ts";
import { RemarkThreads } from "./remark-threads.tsx";

/** One claim as its editors see it: what readers see, what is proposed beside it, what was said of it, all that came before. */
export function ClaimPage({
  dossier,
  entry,
  published,
  drafted,
  person,
}: {
  readonly dossier: Dossier;
  readonly entry: ReviewEntry;
  /** Its versions that readers saw, the latest first. */
  readonly published: readonly PublishedStep[];
  /** Those of its draft, the latest first. */
  readonly drafted: readonly DraftedStep[];
  readonly person: { readonly id: string; readonly role: Role };
}) {
  const { id, question, event, document, threads, isOwn } = entry;
  const { questions, name } = dossier;
  const draft = entry.draft !== null && isOpen(entry.draft) ? entry.draft : null;
  const [latest] = published;
  const live = latest === undefined || latest.retracted ? null : latest;
  const canReview = draft?.status === "in-review" && may(person.role, "review", { isOwn });
  return (
    <>
      <p className="text-soft mb-1 text-xs">
        {document.name} · {event}
      </p>
      <h1>{question.question}</h1>
      <ClaimDeeds
        claim={id}
        document={document.id}
        dossier={name}
        draft={draft === null ? null : { ...draft, isOwn, isBlind: draft.round !== null }}
        live={live?.revision ?? null}
        person={person.id}
      />
      {canReview ? (
        <p className="mb-4">
          It is in review:{" "}
          <a
            className="underline underline-offset-2"
            href={`${reviewHref(name, queueQuery({ ...WHOLE_QUEUE, document: document.id }))}#draft.${encodeURIComponent(id)}`}
          >
            decide on it in the queue
          </a>
          .
        </p>
      ) : null}
      <Merging draft={draft} latest={latest} name={name} published={published} questions={questions} />
      <div className="grid gap-x-6 lg:grid-cols-2">
        <Card title={live === null ? "Readers do not see it" : "Published"}>
          {live === null ? (
            <p>{latest === undefined ? "It was never published." : `It was withdrawn by ${latest.actor}.`}</p>
          ) : (
            <>
              <FieldList claim={live.claim} language={document.language} questions={questions} />
              <p className="mt-2 text-xs">
                <a className="underline underline-offset-2" href={`${questionHref(name, question.id)}#${id}`}>
                  As readers see it
                </a>
              </p>
            </>
          )}
        </Card>
        <DraftCard draft={draft} dossier={dossier} entry={entry} live={live} />
      </div>
      <section aria-labelledby="remarks" className="mt-6">
        <h2 id="remarks">Remarks</h2>
        <RemarkThreads claim={id} dossier={name} person={person.id} threads={threads} />
      </section>
      <section aria-labelledby="history" className="mt-8">
        <h2 className="mb-2" id="history">
          History
        </h2>
        <ClaimHistory
          language={document.language}
          questions={questions}
          restoring={{ dossier: name, base: latest?.revision ?? null, seen: draft?.version ?? null }}
          standing={draft?.claim ?? live?.claim ?? null}
          steps={claimSteps(published, drafted)}
        />
      </section>
    </>
  );
}

/** Where the claim has changed since the draft was made from it: both, to be brought together. */
function Merging({
  name,
  draft,
  latest,
  published,
  questions,
}: {
  readonly name: string;
  readonly draft: Draft | null;
  readonly latest: PublishedStep | undefined;
  readonly published: readonly PublishedStep[];
  readonly questions: readonly Question[];
}) {
  if (draft === null || latest === undefined || draft.base === latest.revision) return null;
  if (draft.claim === null)
    return (
      <p className="border-apart bg-apart-wash my-4 border-l-[3px] px-4 py-3">
        The claim has changed since its withdrawal was proposed: propose it again, if it is still to go.
      </p>
    );
  return (
    <MergeForm
      key={`${draft.version} ${latest.revision}`}
      author={draft.author.name}
      dossier={name}
      drafted={draft.claim}
      origin={published.find(({ revision }) => revision === draft.base)?.claim ?? null}
      published={latest.claim}
      questions={questions}
      revision={latest.revision}
      version={draft.version}
    />
  );
}

function DraftCard({
  dossier,
  entry: { before, after, document, last },
  draft,
  live,
}: {
  readonly dossier: Dossier;
  readonly entry: ReviewEntry;
  readonly draft: Draft | null;
  readonly live: PublishedStep | null;
}) {
  if (draft === null)
    return (
      <Card title="No draft">
        <p className="text-soft">Nobody proposes to change it.</p>
      </Card>
    );
  const shared = { questions: dossier.questions, language: document.language };
  return (
    <Card title={draft.status === "in-review" ? "Proposed, in review" : "Proposed, being written"}>
      <p className="text-soft mb-2 text-xs">
        By {draft.author.name}
        {last?.authorReason == null ? "" : `: ${last.authorReason}`}
      </p>
      {draft.claim === null ? <p>To withdraw it: readers would not see it any more.</p> : null}
      {draft.claim !== null && live !== null ? (
        <ChangedFields {...shared} after={draft.claim} before={live.claim} names={["Published", "Proposed"]} />
      ) : null}
      {draft.claim !== null && live === null ? <FieldList {...shared} claim={draft.claim} /> : null}
      <div className="mt-3">
        <ConsequenceCard consequence={consequenceOf(dossier, before, after)} />
      </div>
    </Card>
  );
}
