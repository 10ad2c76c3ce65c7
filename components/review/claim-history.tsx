import { ChangedFields } from "#components/claim/changed-fields.tsx";
import { FieldList } from "#components/claim/field-list.tsx";
import { sayTheSame } from "#components/claim/say-the-same.ts";
import type { Claim } from "#lib/claim.ts";
import type { Question } from "#lib/question.ts";

import type { ClaimStep } from "./claim-steps-of.ts";
import { RestoreButton, type Restoring } from "./restore-button.tsx";

/** Everything that was published and drafted of a claim, the latest first: what changed, by whom and why, and the way back to it. */
export function ClaimHistory({
  steps,
  questions,
  language,
  restoring,
  standing,
}: {
  readonly steps: readonly ClaimStep[];
  readonly questions: readonly Question[];
  readonly language: string | null;
  readonly restoring: Restoring;
  /** What stands now, drafted or published: there is no way back to it. */
  readonly standing: Claim | null;
}) {
  return (
    <ol>
      {steps.map((step) => {
        const { key, deed, isPublished, at, actor, reason, after } = step;
        const isStanding = sayTheSame(after, standing);
        return (
          <li key={key} className="border-rule border-t py-2.5">
            <p className="text-soft text-xs">
              <b className={isPublished ? "text-ink font-semibold" : "font-semibold"}>{deed}</b> ·{" "}
              <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>, {actor}
              {reason === null ? "" : `: ${reason}`}
            </p>
            <StepBody language={language} questions={questions} step={step} />
            {after === null || isStanding ? null : (
              <RestoreButton {...restoring} claim={after} label="Bring this back as a draft" said={deed} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function StepBody({
  step: { before, after },
  questions,
  language,
}: {
  readonly step: ClaimStep;
  readonly questions: readonly Question[];
  readonly language: string | null;
}) {
  if (after === null) return <p>Readers see it no more, or would not.</p>;
  if (before === null)
    return (
      <details className="mt-1 text-[13px]">
        <summary className="text-soft w-fit cursor-pointer text-xs">All of it</summary>
        <FieldList claim={after} language={language} questions={questions} />
      </details>
    );
  if (sayTheSame(before, after)) return null;
  return (
    <ChangedFields
      after={after}
      before={before}
      language={language}
      names={["Before", "After"]}
      questions={questions}
    />
  );
}
