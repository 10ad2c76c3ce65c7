import { readLensAddress } from "#components/lens/lens-address.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart, Lens } from "#lib/lens.ts";
import type { StateMoment } from "#lib/question-state.ts";
import { readDate } from "#lib/value/date.ts";

/** What a question's address asks for: a lens, and an earlier state; null for the present one. */
export function readQuestionAddress(
  parameters: URLSearchParams,
  { dossier, revision }: { readonly dossier: Pick<Dossier, "outlets">; readonly revision: number },
): { readonly lens: Lens; readonly moment: StateMoment | null; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = readLensAddress(parameters, dossier, ["revision", "on"]);
  const known = { revision: [`a number from 1 to ${revision}`], on: ["a day such as 2026-11-22"] };
  const moments = (["revision", "on"] as const).flatMap((parameter) =>
    parameters.getAll(parameter).map((value) => ({ parameter, value, moment: momentOf(parameter, value, revision) })),
  );
  const [chosen] = moments.filter(({ moment }) => moment !== null);
  const odd = moments.filter((one) => one !== chosen && one.value !== "");
  return {
    lens,
    moment: chosen?.moment ?? null,
    ignored: [...ignored, ...odd.map(({ parameter, value }) => ({ parameter, value, known: known[parameter] }))],
  };
}

function momentOf(parameter: "revision" | "on", written: string, last: number): StateMoment | null {
  if (parameter === "on") return /^\d{4}-\d{2}-\d{2}$/u.test(written) && readDate(written).ok ? { day: written } : null;
  const number = /^[1-9]\d{0,9}$/u.test(written) ? Number(written) : 0;
  return number >= 1 && number <= last ? { revision: number } : null;
}
