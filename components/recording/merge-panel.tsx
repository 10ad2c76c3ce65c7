"use client";

import { useId, useState } from "react";

import { showClaim } from "#components/claim/show-label.ts";
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
              {FIELD_WORDS[field]}
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
                <span dir="auto">{showField(merge[side], field, questions)}</span>
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

const FIELD_WORDS: Readonly<Record<ClaimField, string>> = {
  question: "Question",
  value: "Answer",
  stance: "Stance",
  distanced: "At a distance",
  speaker: "Said by",
  asOf: "As of",
  scope: "Scope",
  credibility: "Credibility",
  admission: "Against its own camp",
  passages: "Words",
  note: "Note",
};

/** A field of a claim in words. */
function showField(claim: Claim, field: ClaimField, questions: readonly AskedQuestion[]): string {
  const question = questions.find(({ id }) => id === claim.question);
  switch (field) {
    case "question":
      return question?.question ?? claim.question;
    case "value":
      return question === undefined ? claim.value : showClaim(question, { ...claim, stance: "asserts" });
    case "passages":
      return claim.passages.map(({ exact }) => `“${exact}”`).join(" ");
    case "scope":
      return Object.entries(claim.scope)
        .map(([facet, value]) => `${facet}: ${value}`)
        .join("; ");
    case "distanced":
    case "admission":
      return claim[field] ? "yes" : "no";
    case "stance":
      return claim.stance === "denies" ? "denies it" : "asserts it";
    default:
      return claim[field] ?? "none";
  }
}
