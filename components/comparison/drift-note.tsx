import { documentHref, questionHref } from "#components/ui/addresses.ts";
import type { Drift } from "#lib/permalink.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Names } from "./choices.ts";
import { count } from "./view-words.ts";

const KINDS = [
  ["changed", "changed"],
  ["retracted", "retracted"],
  ["added", "added since"],
] as const;

/** How many of a frozen sheet's claims stand otherwise now, and which. `drift` is null where the dossier is no longer here. */
export function DriftNote({
  sheet,
  drift,
  names,
}: {
  readonly sheet: Sheet;
  readonly drift: readonly Drift[] | null;
  readonly names: Names;
}) {
  if (drift === null)
    return <p>The dossier that this was taken of is no longer here, so it cannot be said what has changed.</p>;
  const claims = sheet.questions.reduce(
    (sum, { cells }) => sum + cells.reduce((own, cell) => own + cell.claims.length, 0),
    0,
  );
  if (drift.length === 0) return <p>Nothing has changed since: all {count(claims, "claim")} stand as they are here.</p>;
  const counts = KINDS.map(([kind, word]) => [drift.filter((one) => one.kind === kind).length, word] as const);
  const questions = new Map(sheet.questions.map(({ id, question }) => [id, question]));
  return (
    <details>
      <summary className="cursor-pointer">
        Of {count(claims, "claim")} here, since then:{" "}
        {counts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(", ")}. Which?
      </summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        {drift.map(({ claim, question, document, kind }) => (
          <li key={claim}>
            {KINDS.find(([name]) => name === kind)?.[1]}:{" "}
            <a
              className="underline underline-offset-2"
              href={
                kind === "retracted"
                  ? questionHref(sheet.dossier.name, question)
                  : documentHref(sheet.dossier.name, document, claim)
              }
            >
              {names.documents.get(document) ?? document}
            </a>{" "}
            on “{questions.get(question) ?? question}”
          </li>
        ))}
      </ul>
    </details>
  );
}
