import { lensSentence } from "#components/comparison/view-sentences.ts";
import { describeLens, type Lens } from "#lib/lens.ts";

/** Through which lens a page compares, in a sentence, with the way back to none. Empty, and told as it comes, where there is none. */
export function LensLine({
  lens,
  plainHref,
  note,
}: {
  readonly lens: Lens;
  /** The same page without a lens. */
  readonly plainHref: string;
  /** What the reader should know of what the lens does here. */
  readonly note: string | null;
}) {
  return (
    <p className="my-2 max-w-[78ch] text-[13px] empty:hidden" role="status">
      {describeLens(lens) === null ? null : (
        <>
          <b className="font-semibold">{lensSentence(lens)}</b> {note === null ? null : `${note} `}
          <a className="screen-only underline underline-offset-2" href={plainHref}>
            Without this lens
          </a>
        </>
      )}
    </p>
  );
}
