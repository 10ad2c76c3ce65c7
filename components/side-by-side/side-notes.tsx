import { namesOf } from "#components/comparison/names.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { sideBySideHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { PLAIN_LENS } from "#lib/lens.ts";
import { type SideView, sideQueryOf } from "#lib/side-view.ts";

/** What steers a side-by-side reading beside the choice of its documents, and what became of that choice. */
export interface SideChoice {
  /** As it was asked for. */
  readonly view: SideView;
  readonly ignored: readonly IgnoredPart[];
  /** Documents that were chosen more than once. */
  readonly repeated: readonly string[];
  /** Documents that were chosen and that the lens leaves out. */
  readonly hidden: readonly string[];
}

/** The lens of a side-by-side reading, and which of the chosen documents have no column of their own. */
export function SideNotes({ dossier, view, ignored, repeated, hidden }: SideChoice & { readonly dossier: Dossier }) {
  const { documents: names } = namesOf(dossier);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(" and ");
  const { documents, order, rows, page } = view;
  const notes = [
    repeated.length === 0
      ? null
      : `Chosen more than once and shown once: ${named(repeated)}. A document says nothing beside itself; choose another.`,
    hidden.length === 0 ? null : `The lens leaves out ${named(hidden)}, chosen to stand here.`,
  ].filter((note) => note !== null);
  return (
    <>
      <LensBar
        action={sideBySideHref(dossier.name)}
        dossier={dossier}
        ignored={ignored}
        kept={new URLSearchParams(sideQueryOf({ ...PLAIN_LENS, documents, order, rows, page }))}
        lens={view}
      />
      {notes.length === 0 ? null : (
        <div className="border-rule-strong my-2 border-l-[3px] py-0.5 pl-3.5 text-[13px]" role="status">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </>
  );
}
