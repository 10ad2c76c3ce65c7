import { compareHref } from "#components/ui/addresses.ts";
import type { View } from "#lib/view.ts";

import { type Choice, widened } from "./choices.ts";

/** What narrows the view, each with a link that takes it off. Nothing where nothing does. */
export function ActiveChoices({
  dossier,
  view,
  choices,
}: {
  readonly dossier: string;
  readonly view: View;
  readonly choices: readonly Choice[];
}) {
  if (choices.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="chips screen-only mb-3 items-center text-[13px]">
      {choices.map(({ kind, label, without }) => (
        <li key={`${kind} ${label}`}>
          <a href={compareHref(dossier, without)}>
            <span className="text-soft">{kind}: </span>
            {label} <span aria-hidden="true">×</span>
            <span className="sr-only">(take off)</span>
          </a>
        </li>
      ))}
      <li className="plain">
        <a href={compareHref(dossier, widened(view))}>Clear all</a>
      </li>
    </ul>
  );
}
