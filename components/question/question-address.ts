import { readLensAddress } from "#components/lens/lens-address.ts";
import type { Dossier } from "#lib/dossier.ts";
import { firstPart, type IgnoredPart } from "#lib/ignored-part.ts";
import type { Lens } from "#lib/lens.ts";
import type { StateMoment } from "#lib/question-state.ts";
import { readDate } from "#lib/value/date.ts";

/** What a question's address asks for: a lens, and an earlier state; null for the present one. */
export function readQuestionAddress(
  parameters: URLSearchParams,
  { dossier, revision }: { readonly dossier: Pick<Dossier, "outlets">; readonly revision: number },
): { readonly lens: Lens; readonly moment: StateMoment | null; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = readLensAddress(parameters, dossier, ["revision", "on"]);
  const unclear = [...ignored];
  const left = firstPart(parameters, "revision", {
    ignored: unclear,
    known: [`a number from 1 to ${revision}`],
    read: (written) => revisionIn(written, revision),
  });
  const day = firstPart(parameters, "on", {
    ignored: unclear,
    known: ["a day such as 2026-11-22"],
    read: (written) => (/^\d{4}-\d{2}-\d{2}$/u.test(written) && readDate(written).ok ? written : null),
  });
  if (left !== null && day !== null)
    unclear.push({ parameter: "on", value: day, known: [], why: "The revision says which state already." });
  if (left !== null) return { lens, moment: { revision: left }, ignored: unclear };
  return { lens, moment: day === null ? null : { day }, ignored: unclear };
}

function revisionIn(written: string, last: number): number | null {
  const number = /^[1-9]\d{0,9}$/u.test(written) ? Number(written) : 0;
  return number >= 1 && number <= last ? number : null;
}
