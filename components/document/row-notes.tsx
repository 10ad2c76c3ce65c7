import { NoteCard } from "./note-card.tsx";
import type { PlacedNote } from "./reading.ts";

/** The cards that belong to one stretch of text: in the margin, or folded behind their number where there is none. */
export function RowNotes({ notes }: { readonly notes: readonly PlacedNote[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="row-notes">
      <summary>{notes.length === 1 ? "1 claim rests on this" : `${notes.length} claims rest on this`}</summary>
      <ul>
        {notes.map((note) => (
          <NoteCard key={note.claim.id} note={note} placed />
        ))}
      </ul>
    </details>
  );
}
