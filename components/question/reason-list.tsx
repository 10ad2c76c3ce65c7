import { nameDocument } from "#components/comparison/document-name.ts";
import { explainReason } from "#components/comparison/explain.ts";
import { findTold } from "#components/comparison/tell-claim.ts";
import type { Reason, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { claimAnchor } from "./claim-rows.ts";

/** More pairs than these wait to be unfolded, so that the words stay near. */
const MOST_OPEN = 3;
/** Pairs that are told: five hundred claims make a hundred thousand, which nobody reads. */
const MOST_TOLD = 100;

/** Pairs of claims under a heading, each with its rule in words and the way to both quotes. */
export function ReasonList({
  title,
  row,
  reasons,
  documents,
}: {
  readonly title: string;
  readonly row: SheetQuestion;
  readonly reasons: readonly Reason[];
  readonly documents: readonly SheetDocument[];
}) {
  if (reasons.length === 0) return null;
  const untold = reasons.length - MOST_TOLD;
  return (
    <details
      className="mt-5 print:[&::details-content]:[content-visibility:visible]"
      open={reasons.length <= MOST_OPEN}
    >
      <summary className="mb-1 cursor-pointer text-[13px] font-semibold">
        {title}
        {reasons.length > MOST_OPEN ? ` (${reasons.length.toLocaleString("en-GB")})` : ""}
      </summary>
      <ul className="max-w-[85ch]">
        {reasons.slice(0, MOST_TOLD).map((reason) => (
          <li
            key={`${reason.a} ${reason.b}`}
            className="border-rule border-t py-1.5 font-serif text-[15px] leading-snug"
          >
            {explainReason(row, reason, documents)}{" "}
            <span className="text-soft font-sans text-xs">
              The words:{" "}
              <a className="underline underline-offset-2" href={claimAnchor({ id: reason.a })}>
                {nameOf(row, reason.a, documents)}
              </a>
              ,{" "}
              <a className="underline underline-offset-2" href={claimAnchor({ id: reason.b })}>
                {nameOf(row, reason.b, documents)}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {untold > 0 ? (
        <p className="border-rule text-soft border-t py-1.5 text-[13px]">
          {untold.toLocaleString("en-GB")} more pairs are not listed. Set two documents side by side to see theirs.
        </p>
      ) : null}
    </details>
  );
}

function nameOf(row: SheetQuestion, claim: string, documents: readonly SheetDocument[]): string {
  const told = findTold(row, documents, claim);
  return told === null ? claim : nameDocument(told.document, documents);
}
