import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { VERDICTS, type Verdict } from "#lib/comparison.ts";

import type { PlacedNote, Reading } from "./reading.ts";

/** Ticks along the height; closer ones are drawn as one, in the colour of the more contested. */
const TICKS = 240;

/** Where a document's claims lie in it, each tick a link to one. For the eye and the hand: the text holds all of it. */
export function Minimap({ reading }: { readonly reading: Reading }) {
  const ticks = ticksOf(reading);
  return (
    <div aria-hidden="true" className="minimap screen-only">
      {ticks.map(({ place, note }) => (
        <a
          key={place}
          className={`verdict-${note.verdict ?? "unanswered"}`}
          href={`#${encodeURIComponent(note.claim.id)}`}
          style={{ top: `${((100 * place) / TICKS).toFixed(2)}%` }}
          tabIndex={-1}
          title={note.question.text}
        >
          {note.verdict === null ? null : VERDICT_TEXT[note.verdict].sign}
        </a>
      ))}
    </div>
  );
}

function ticksOf({ rows, length }: Reading): readonly { readonly place: number; readonly note: PlacedNote }[] {
  const notes = rows.flatMap((row) => row.notes);
  const ticks = new Map<number, PlacedNote>();
  for (const note of notes) {
    const place = Math.min(TICKS - 1, Math.floor((note.start / length) * TICKS));
    const there = ticks.get(place);
    if (there === undefined || rank(note.verdict) < rank(there.verdict)) ticks.set(place, note);
  }
  return [...ticks].map(([place, note]) => ({ place, note }));
}

function rank(verdict: Verdict | null): number {
  return verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict);
}
