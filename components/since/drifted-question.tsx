import type { ReactNode } from "react";

import { ChangedWords } from "#components/claim/changed-words.tsx";
import { showDate } from "#components/claim/show-date.ts";
import { signatureOf } from "#components/history/signature.ts";
import { whyOf } from "#components/question/why.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { type ClaimDrift, type Drift, hasTurned } from "#lib/drift.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

import { DriftedClaim } from "./drifted-claim.tsx";

/** The latest change of a question or a claim. */
export interface SinceChange {
  readonly kind: "question" | "claim";
  readonly id: string;
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reviewer: string | null;
  readonly reason: string | null;
}

/** One question that stands otherwise: both verdicts with their reasons, then what of it and of its claims is another. */
export function DriftedQuestion({
  drift,
  frozen,
  now,
  day,
  changes,
}: {
  readonly drift: Drift;
  readonly frozen: Sheet;
  readonly now: Sheet;
  /** When it was frozen. */
  readonly day: string;
  readonly changes: readonly SinceChange[];
}) {
  const row = drift.now ?? drift.frozen;
  if (row === null) return null;
  const dossier = frozen.dossier.name;
  const parts = drift.frozen === null || drift.now === null ? [] : changedParts(drift.frozen, drift.now);
  const isUnexplained = hasTurned(drift) && parts.length === 0 && drift.claims.length === 0;
  return (
    <section className="border-rule-strong border-t py-4" id={`question-${row.id}`}>
      <h2 dir="auto">
        {drift.now === null ? row.question : <a href={questionHref(dossier, row.id)}>{row.question}</a>}
      </h2>
      <div className="mt-2 grid gap-x-8 gap-y-2 md:grid-cols-2">
        <Side label={`As frozen, ${showDate(day)}`}>
          {drift.frozen === null ? (
            <i className="text-soft">not among the questions shown</i>
          ) : (
            <Stand row={drift.frozen} sheet={frozen} />
          )}
        </Side>
        <Side label="Now">
          {drift.now === null ? <i className="text-soft">withdrawn</i> : <Stand row={drift.now} sheet={now} />}
        </Side>
      </div>
      {parts.length === 0 ? null : (
        <>
          <Signature
            change={changes.find(({ kind, id }) => kind === "question" && id === row.id)}
            dossier={dossier}
            what="Question changed"
          />
          <dl>
            {parts.map(({ name, before, after }) => (
              <div key={name} className="mt-1 grid gap-x-8 gap-y-0.5 text-[13px] md:grid-cols-2">
                <dt className="text-soft text-xs md:col-span-2">{name}</dt>
                <dd dir="auto">
                  <span className="sr-only">Before: </span>
                  <ChangedWords after={after} before={before} side="before" />
                </dd>
                <dd dir="auto">
                  <span className="sr-only">After: </span>
                  <ChangedWords after={after} before={before} side="after" />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {drift.claims.map((claim) => (
        <div key={claim.claim} className="mt-3">
          <Signature
            change={changes.find(({ kind, id }) => kind === "claim" && id === claim.claim)}
            dossier={dossier}
            what={fateOf(claim)}
          />
          <DriftedClaim drift={claim} now={now} row={row} frozen={frozen} />
        </div>
      ))}
      {isUnexplained ? (
        <p className="text-soft mt-2 text-[13px]">
          None of its claims has changed: what is known of its documents has, or others are compared.
        </p>
      ) : null}
    </section>
  );
}

function Side({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="text-soft font-sans text-xs font-normal">{label}</h3>
      {children}
    </div>
  );
}

function Stand({ row, sheet }: { readonly row: SheetQuestion; readonly sheet: Sheet }) {
  return (
    <>
      <VerdictMark verdict={row.verdict} />
      <p className="mt-0.5 font-serif text-[15px] leading-normal">{whyOf(row, sheet.documents)}</p>
    </>
  );
}

function Signature({
  change,
  dossier,
  what,
}: {
  readonly change: SinceChange | undefined;
  readonly dossier: string;
  readonly what: string;
}) {
  return (
    <p className="mt-3 text-xs">
      <b className="font-semibold">{what}</b>
      {change === undefined ? null : (
        <span className="text-soft">
          {" by "}
          {signatureOf(change)}, <time dateTime={change.at.toISOString()}>{change.at.toISOString().slice(0, 10)}</time>
          {change.reason === null ? "" : `: ${change.reason}`} (
          <a className="underline underline-offset-2" href={revisionHref(dossier, change.revision)}>
            revision {change.revision}
          </a>
          )
        </span>
      )}
    </p>
  );
}

function fateOf({ frozen, now }: ClaimDrift): string {
  if (frozen === null) return "Claim added";
  return now === null ? "Claim withdrawn" : "Claim changed";
}

/** What makes a question what it is, in words. */
const PARTS: readonly (readonly [string, (row: SheetQuestion) => string])[] = [
  ["Question", ({ question }) => question],
  ["Unit", ({ unit }) => unit ?? ""],
  ["Tolerance", ({ tolerance }) => tolerance ?? ""],
  ["Answers", ({ options }) => options.map(({ label }) => label).join("\n")],
  ["Instruction", ({ definition }) => definition ?? ""],
];

function changedParts(frozen: SheetQuestion, now: SheetQuestion) {
  return PARTS.map(([name, tell]) => ({ name, before: tell(frozen), after: tell(now) })).filter(
    ({ before, after }) => before !== after,
  );
}
