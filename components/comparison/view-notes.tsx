import type { IgnoredPart } from "#lib/lens.ts";
import type { View } from "#lib/view.ts";

/** The most values named where an address asks for one that there is not. */
const MOST_KNOWN = 12;

/** What a reader must know to read the verdicts rightly, and what of the address was not understood. */
export function ViewNotes({
  view,
  ignored,
  shown,
  all,
  oneOrigin,
}: {
  readonly view: View;
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
    view.voice === "all"
      ? "Claims that a document attributes to others count like its own, so verdicts may differ from those of its own voice."
      : null,
  ].filter((note) => note !== null);
  if (notes.length === 0 && ignored.length === 0) return null;
  return (
    <div className="border-rule-strong mb-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {ignored.map(({ parameter, value, known }) => (
        <p key={`${parameter}=${value}`}>
          Ignored: <code className="break-all">{`${parameter}=${value.slice(0, 80)}`}</code>. {whatIsKnown(known)}
        </p>
      ))}
    </div>
  );
}

function whatIsKnown(known: readonly string[]): string {
  if (known.length === 0) return "There is no such filter.";
  const rest = known.length - MOST_KNOWN;
  return `Known: ${known.slice(0, MOST_KNOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
