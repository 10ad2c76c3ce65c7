import { Card } from "#components/ui/card.tsx";
import { recordHref, roundsHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Draft, isOpen } from "#lib/draft.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";
import { compareCodings, type Round } from "#lib/round.ts";

import { AgreementTable } from "./agreement-table.tsx";
import { FinishButton } from "./finish-button.tsx";
import { GiveUpButton } from "./give-up-button.tsx";
import { tellRound, titleOf } from "./round-words.ts";
import { SettleCard } from "./settle-card.tsx";

/** A blind coding as it stands for whoever looks. Drafts are given once both coders are done. */
export function RoundView({
  dossier,
  round,
  drafts,
  viewer,
}: {
  readonly dossier: Dossier;
  readonly round: Round;
  readonly drafts: readonly Draft[];
  readonly viewer: Person;
}) {
  const names = round.coders.map(({ name }) => name).join(" and ");
  return (
    <>
      <h1 className="mb-1 wrap-anywhere">{titleOf(dossier, round.document)}</h1>
      <p className="text-soft mb-5">
        <a className="underline underline-offset-2" href={roundsHref(dossier.name)}>
          Blind codings
        </a>{" "}
        · {names} · {tellRound(round)}
      </p>
      <Stage dossier={dossier} drafts={drafts} round={round} viewer={viewer} />
    </>
  );
}

function Stage({
  dossier,
  round,
  drafts,
  viewer,
}: {
  readonly dossier: Dossier;
  readonly round: Round;
  readonly drafts: readonly Draft[];
  readonly viewer: Person;
}) {
  const own = round.coders.find(({ id }) => id === viewer.id);
  if (!round.closed && round.coders.some(({ finished }) => !finished))
    return (
      <div className="max-w-[65ch]">
        {own === undefined ? (
          <p className="mb-4">What they record is shown here when both have said that they are done.</p>
        ) : (
          <AtWork dossier={dossier.name} isFinished={own.finished} round={round} />
        )}
        {may(viewer.role, "settle") ? <GiveUpButton dossier={dossier.name} round={round.id} /> : null}
      </div>
    );
  const { units, agreement } = compareCodings(dossier.questions, dossier.codebook, round, drafts);
  const maySettle = !round.closed && own === undefined && may(viewer.role, "settle");
  return (
    <>
      {round.closed ? null : (
        <p className="mb-4 max-w-[65ch]">
          {maySettle
            ? "Tick what becomes a claim, question by question: of one coder, of both, or of neither. What is not ticked is rejected, and kept."
            : "Both are done. It is settled by a reviewer who is neither of them."}
        </p>
      )}
      <Card title="How far they agreed">
        <AgreementTable agreement={round.agreement ?? agreement} coders={round.coders} dossier={dossier} />
      </Card>
      {units.map((unit) => (
        <SettleCard
          key={unit.question.id}
          coders={[round.coders[0].name, round.coders[1].name]}
          dossier={dossier.name}
          language={dossier.documents.find(({ id }) => id === round.document)?.language ?? null}
          maySettle={maySettle}
          open={drafts.filter(isOpen).map(({ id }) => id)}
          outcomes={Object.fromEntries(drafts.map(({ id, status }) => [id, status]))}
          round={round.id}
          unit={unit}
        />
      ))}
      {units.length === 0 ? <p className="mb-4">Neither recorded anything.</p> : null}
      {maySettle ? <GiveUpButton dossier={dossier.name} round={round.id} /> : null}
    </>
  );
}

function AtWork({
  dossier,
  round,
  isFinished,
}: {
  readonly dossier: string;
  readonly round: Round;
  readonly isFinished: boolean;
}) {
  return (
    <>
      <p className="mb-4">
        {isFinished
          ? "You are done. When the other coder is too, somebody else settles what you both found."
          : "You code this document. Nobody sees what you record, and you see nobody else’s, until both of you are done."}
      </p>
      <div className="mb-5 flex flex-wrap items-baseline gap-3">
        {isFinished ? null : (
          <a className="underline underline-offset-2" href={recordHref(dossier, round.document)}>
            Record claims
          </a>
        )}
        <FinishButton dossier={dossier} isFinished={isFinished} round={round.id} />
      </div>
    </>
  );
}
