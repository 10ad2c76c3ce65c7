import { sinceHref } from "#components/ui/addresses.ts";
import { type Drift, hasTurned } from "#lib/drift.ts";
import type { Sheet } from "#lib/sheet.ts";

import { count } from "./view-words.ts";

/** What has changed since a sheet was frozen; or why it cannot be told: its dossier is no longer here, or is not compared now. */
export type ToldDrift = readonly Drift[] | "gone" | "not-compared";

/** How many of a frozen sheet's verdicts and claims stand otherwise now, and where that is told. */
export function DriftNote({
  id,
  sheet,
  drift,
}: {
  readonly id: string;
  readonly sheet: Sheet;
  readonly drift: ToldDrift;
}) {
  if (drift === "not-compared") {
    return (
      <p>
        What has changed since is not told here now: the dossier as it stands is not compared at once, being too large,
        or because much has just been compared for you.{" "}
        <a className="underline underline-offset-2" href={sinceHref(id)}>
          Ask for what has changed since
        </a>
      </p>
    );
  }
  if (drift === "gone")
    return <p>The dossier that this was taken of is no longer here, so it cannot be said what has changed.</p>;
  const claims = sheet.questions.reduce(
    (sum, { cells }) => sum + cells.reduce((own, cell) => own + cell.claims.length, 0),
    0,
  );
  if (drift.length === 0) {
    return (
      <p>
        Nothing has changed since:{" "}
        {claims === 1 ? "its one claim stands as it is here." : `all ${count(claims, "claim")} stand as they are here.`}
      </p>
    );
  }
  const drifted = drift.flatMap((one) => one.claims);
  const changed = drifted.filter(({ frozen, now }) => frozen !== null && now !== null).length;
  const told = [
    [drift.filter(hasTurned).length, "verdict", "turned"],
    [changed, "claim", "changed"],
    [drifted.filter(({ now }) => now === null).length, "claim", "withdrawn"],
    [drifted.filter(({ frozen }) => frozen === null).length, "claim", "added"],
  ] as const;
  const sentence = told.flatMap(([number, noun, deed]) => (number === 0 ? [] : [`${count(number, noun)} ${deed}`]));
  return (
    <p>
      Of {count(sheet.questions.length, "question")} and {count(claims, "claim")} here,{" "}
      {count(drift.length, "question")} {drift.length === 1 ? "stands" : "stand"} otherwise now:{" "}
      {sentence.join(", ") || "in other parts"}.{" "}
      <a className="underline underline-offset-2" href={sinceHref(id)}>
        What has changed since
      </a>
    </p>
  );
}
