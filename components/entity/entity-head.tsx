import { historyHref } from "#components/ui/addresses.ts";
import type { EntityKind } from "#lib/entity.ts";

/** The head of a page that changes one thing: the way back, what it is, its versions. */
export function EntityHead({
  dossier,
  back,
  title,
  kind,
  id,
  isKnown,
}: {
  readonly dossier: string;
  readonly back: { readonly name: string; readonly href: string };
  readonly title: string;
  readonly kind: EntityKind;
  readonly id: string;
  /** Whether there is, or ever was, one. */
  readonly isKnown: boolean;
}) {
  return (
    <header className="mb-4">
      <p className="text-soft flex flex-wrap gap-x-4 text-xs [&_a]:underline [&_a]:underline-offset-2">
        <a href={back.href}>{back.name}</a>
        {isKnown ? <a href={historyHref(dossier, kind, id)}>Every version</a> : null}
      </p>
      <h1 className="mt-1" dir="auto">
        {title}
      </h1>
    </header>
  );
}
