import type { Claim } from "#lib/claim.ts";
import type { Question } from "#lib/question.ts";

import { FIELD_NAMES, tellFields } from "./claim-fields.ts";

/** Everything that a claim says, part by part. */
export function FieldList({
  claim,
  questions,
  language,
}: {
  readonly claim: Claim;
  readonly questions: readonly Question[];
  /** Of its document's words. */
  readonly language: string | null;
}) {
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-[13px]">
      {tellFields(questions, claim).map(({ field, told }) => (
        <div key={field} className="contents">
          <dt className="text-soft">{FIELD_NAMES[field]}</dt>
          <dd
            className="whitespace-pre-line wrap-anywhere"
            {...(field === "passages" ? { lang: language ?? undefined, dir: "auto" } : {})}
          >
            {told}
          </dd>
        </div>
      ))}
    </dl>
  );
}
