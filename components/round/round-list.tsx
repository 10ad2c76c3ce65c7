import { roundHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Person } from "#lib/person.ts";
import type { Round } from "#lib/round.ts";

import { tellRound, titleOf } from "./round-words.ts";

/** A dossier's blind codings, those that wait for the viewer marked. */
export function RoundList({
  dossier,
  rounds,
  viewer,
}: {
  readonly dossier: Dossier;
  readonly rounds: readonly Round[];
  readonly viewer: Person;
}) {
  if (rounds.length === 0) return <p className="mb-5">No document has been coded blind yet.</p>;
  return (
    <ul className="border-rule-strong mb-5 border-t">
      {rounds.map((round) => (
        <li key={round.id} className="border-rule border-b py-2">
          <a className="font-semibold underline underline-offset-2" href={roundHref(dossier.name, round.id)}>
            {titleOf(dossier, round.document)}
          </a>
          <p className="text-soft text-xs">
            {round.coders.map(({ name }) => name).join(" and ")}: {tellRound(round)}. Begun by {round.openedBy}.
            {round.coders.some(({ id, finished }) => id === viewer.id && !finished && !round.closed)
              ? " You code here."
              : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
