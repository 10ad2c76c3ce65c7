import { IgnoredParts } from "#components/lens/ignored-parts.tsx";
import type { IgnoredPart } from "#lib/ignored-part.ts";

/** What a reader must know to read the verdicts rightly, and what of the address was not understood. */
export function ViewNotes({
  ignored,
  shown,
  all,
  oneOrigin,
}: {
  readonly ignored: readonly IgnoredPart[];
  /** Documents in the view, and in the dossier. */
  readonly shown: number;
  readonly all: number;
  /** Whether all that is shown is one text and its copies. */
  readonly oneOrigin: boolean;
}) {
  const notes = [
    oneOrigin
      ? "These documents republish one text, so they count as one source and no verdict sets them against one another. Where a copy changed an answer its cell says “altered copy”."
      : null,
    shown < all
      ? `Verdicts are computed among the ${shown} documents shown, out of ${all}; among all they may differ.`
      : null,
  ].filter((note) => note !== null);
  if (notes.length === 0 && ignored.length === 0) return null;
  return (
    <div className="border-rule-strong mb-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <IgnoredParts ignored={ignored} />
    </div>
  );
}
