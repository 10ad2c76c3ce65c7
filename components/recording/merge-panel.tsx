"use client";

import { useId, useState } from "react";

import { FIELD_NAMES, tellField } from "#components/claim/claim-fields.ts";
import type { Claim } from "#lib/claim.ts";
import { type ClaimField, type Merge, mergedClaim, type Side } from "#lib/merge.ts";

import { SmallButton } from "./passage-fields.tsx";
import type { AskedQuestion } from "./work-entry.ts";

interface Props {
  readonly merge: Merge;
  /** Who wrote the other version; null where it is the claim that readers see. */
  readonly author: string | null;
  readonly questions: readonly AskedQuestion[];
  /** What comes of it, to be saved. */
  readonly onSettle: (claim: Claim) => void;
  /** Back to the form, with one's own version. */
  readonly onLeave: () => void;
}

/** Two versions of one claim beside one another: a person says field by field which holds. */
export function MergePanel({ merge, author, questions, onSettle, onLeave }: Props) {
  const [chosen, setChosen] = useState<Partial<Record<ClaimField, Side>>>({});
  const title = useId();
  const take = (side: Side) => setChosen(Object.fromEntries(merge.fields.map(({ field }) => [field, side])));
  const theirs = author === null ? "As readers see it" : `By ${author}`;
  return (
    <section aria-labelledby={title} className="work-panel work-merge">
      <h2 id={title}>Two versions of one claim</h2>
      <div className="work-body">
        <p className="work-hint">
          Somebody saved this claim while you were at it. Nothing of yours is lost: choose what holds, and save.
        </p>
        <p className="work-row">
          <SmallButton label="Take all of mine" onPress={() => take("mine")} />
          <SmallButton label="Take all of theirs" onPress={() => take("theirs")} />
        </p>
        {merge.fields.length === 0 ? <p>Both versions say the same.</p> : null}
        {merge.fields.map(({ field, changedBy }) => (
          <fieldset key={field} className="work-versions">
            <legend className="work-label">
              {FIELD_NAMES[field]}
              {changedBy === null ? " (changed by both)" : ""}
            </legend>
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side}>
                <input
                  checked={(chosen[field] ?? changedBy ?? "mine") === side}
                  name={`merge-${field}`}
                  onChange={() => setChosen((former) => ({ ...former, [field]: side }))}
                  type="radio"
                />{" "}
                <small>{side === "mine" ? "Mine" : theirs}</small>
                <span className="whitespace-pre-line" dir="auto">
                  {tellField(questions, merge[side], field) || "nothing"}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="work-foot">
        <button className="work-main" onClick={() => onSettle(mergedClaim(merge, chosen))} type="button">
          Save what is chosen
        </button>
        <button className="work-button" onClick={onLeave} type="button">
          Back to mine
        </button>
      </div>
    </section>
  );
}
