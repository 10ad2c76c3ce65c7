import type { ReactNode } from "react";

import { QuoteInContext } from "#components/claim/quote-in-context.tsx";
import { counted } from "#components/question/counted.ts";
import type { Fate } from "#lib/capture.ts";
import { changedSource, movedPassages, tellHinge } from "#lib/carried.ts";
import type { Passage } from "#lib/passage.ts";

import type { CarriedClaim } from "./carried-claim.ts";

interface Props {
  readonly carried: readonly CarriedClaim[];
  readonly language: string | null;
  /** What can be done with one that waits. */
  readonly settle?: (claim: CarriedClaim) => ReactNode;
}

/** What becomes of the claims of a document in a newer text: what the source changed first, then what waits, then what moves by itself. */
export function FateList({ carried, language, settle }: Props) {
  const waiting = carried.filter(({ fates }) => movedPassages(fates) === null);
  const changed = waiting.filter(({ fates }) => changedSource(fates).length > 0);
  const others = waiting.filter((claim) => !changed.includes(claim));
  const moving = carried.filter((claim) => !waiting.includes(claim));
  const items = (claims: readonly CarriedClaim[]) => (
    <ul>
      {claims.map((claim) => (
        <FateItem key={`${claim.kind} ${claim.id}`} claim={claim} language={language}>
          {settle?.(claim)}
        </FateItem>
      ))}
    </ul>
  );
  return (
    <>
      {changed.length === 0 ? null : (
        <section className="mb-6">
          <h2>The source changed its claim</h2>
          <p className="text-soft mb-2">A figure, a denial, a date or a name is another in the newer text.</p>
          {items(changed)}
        </section>
      )}
      {others.length === 0 ? null : (
        <section className="mb-6">
          <h2>{others.length === 1 ? "Waits for an editor" : "Wait for an editor"}</h2>
          {items(others)}
        </section>
      )}
      {moving.length === 0 ? null : (
        <details className="mb-6">
          <summary className="cursor-pointer font-semibold">
            {counted(moving.length, "claim")} {moving.length === 1 ? "keeps its" : "keep their"} words, and{" "}
            {moving.length === 1 ? "moves" : "move"} along
          </summary>
          <ul className="mt-2">
            {moving.map(({ kind, id, question, value }) => (
              <li key={`${kind} ${id}`} className="border-rule border-t py-1.5">
                {question} <b>{value}</b>
                {kind === "draft" ? <span className="text-soft"> (draft)</span> : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FateItem({
  claim,
  language,
  children,
}: {
  readonly claim: CarriedClaim;
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  const { kind, id, question, value, capture, passages, fates } = claim;
  return (
    <li className="border-rule border-t py-3" id={kind === "claim" ? id : undefined}>
      <p className="mb-1">
        {question} <b>{value}</b>
        <span className="text-soft">
          {kind === "draft" ? " (draft)" : ""} · capture {capture}
        </span>
      </p>
      {passages.map((passage, index) => {
        const fate = fates[index];
        return fate === undefined ? null : (
          <Sides key={`${passage.start} ${passage.exact}`} fate={fate} language={language} passage={passage} />
        );
      })}
      {children}
    </li>
  );
}

/** A passage as it was, beside what stands in the newer text. */
function Sides({
  passage,
  fate,
  language,
}: {
  readonly passage: Passage;
  readonly fate: Fate;
  readonly language: string | null;
}) {
  const hinges = fate.kind === "changed" || fate.kind === "moved" ? fate.hinges : [];
  const now = placesOf(fate);
  return (
    <div className="mb-2">
      <p className="text-xs font-semibold">
        {tellFate(fate)}
        {hinges.length === 0 ? "" : `: ${hinges.map(tellHinge).join(", ")}`}
      </p>
      <div className="verdict-contradict grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <div>
          <p className="text-soft text-xs">Before</p>
          <QuoteInContext language={language} passage={passage} />
        </div>
        <div>
          <p className="text-soft text-xs">{now.length > 1 ? `Now, in ${now.length} places` : "Now"}</p>
          {now.slice(0, 3).map((place) => (
            <QuoteInContext key={place.start} language={language} passage={place} />
          ))}
          {now.length === 0 ? <p className="text-soft">not found</p> : null}
        </div>
      </div>
    </div>
  );
}

/** Where a passage's words, or what replaced them, stand in the newer text. */
export function placesOf(fate: Fate): readonly Passage[] {
  switch (fate.kind) {
    case "kept":
    case "changed":
      return [fate.passage];
    case "moved":
      return fate.passages;
    case "lost":
      return [];
  }
}

const MOVED = {
  context: "The same words, and other words beside them",
  repeated: "The same words, which stand there more than once",
  elsewhere: "The same words, at another place",
} as const;

function tellFate(fate: Fate): string {
  switch (fate.kind) {
    case "kept":
      return "Kept";
    case "changed":
      return fate.hinges.length > 0 ? "Changed" : "Other words";
    case "moved":
      return MOVED[fate.why];
    case "lost":
      return "No longer there";
  }
}
