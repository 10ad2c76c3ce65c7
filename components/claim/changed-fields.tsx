import type { Claim } from "#lib/claim.ts";
import { mergeOf } from "#lib/merge.ts";
import type { Question } from "#lib/question.ts";

import { ChangedWords } from "./changed-words.tsx";
import { FIELD_NAMES, tellField } from "./claim-fields.ts";

/** Two versions of a claim, the parts in which they differ side by side. `names` are those of the two, the older first. */
export function ChangedFields({
  before,
  after,
  questions,
  names,
  language,
}: {
  readonly before: Claim;
  readonly after: Claim;
  readonly questions: readonly Question[];
  readonly names: readonly [string, string];
  /** Of the document's words. */
  readonly language: string | null;
}) {
  const { fields } = mergeOf(null, before, after);
  if (fields.length === 0) return <p className="text-soft">Both say the same.</p>;
  return (
    <table className="w-full table-fixed text-[13px] max-sm:block">
      <thead className="text-soft text-left text-xs max-sm:sr-only">
        <tr>
          <th className="w-24 py-1 font-normal" scope="col">
            Part
          </th>
          {names.map((name) => (
            <th key={name} className="py-1 font-normal" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {fields.map(({ field }) => {
          const texts = {
            before: tellField(questions, before, field),
            after: tellField(questions, after, field),
          };
          const quoted = field === "passages" ? { lang: language ?? undefined, dir: "auto" } : {};
          return (
            <tr key={field} className="border-rule border-t align-baseline max-sm:block max-sm:py-1">
              <th className="text-soft py-1 pr-2 text-left font-normal max-sm:block max-sm:py-0" scope="row">
                {FIELD_NAMES[field]}
              </th>
              {(["before", "after"] as const).map((side, place) => (
                <td key={side} className="py-1 pr-3 max-sm:block max-sm:py-0.5" {...quoted}>
                  <span className="text-faint text-xs sm:hidden">{names[place]}: </span>
                  <ChangedWords {...texts} side={side} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
