import { type LitClaim, LitText } from "#components/passage/lit-text.tsx";
import type { Document } from "#lib/document.ts";

import { directionOf } from "./language.ts";
import type { PlacedNote, Reading } from "./reading.ts";
import { RowNotes } from "./row-notes.tsx";

interface Props {
  readonly document: Pick<Document, "language">;
  readonly reading: Reading;
}

/** A document's text, or its quotes with the length of what lies between, each stretch with its cards. */
export function ReadingText({ document, reading }: Props) {
  const { rows, rest, whole, lined } = reading;
  const claims = new Map(rows.flatMap(({ notes }) => notes.map((note) => [note.claim.id, litClaim(note)] as const)));
  const dir = directionOf(document.language);
  const look = `source${whole ? "" : " source-quote"}${lined ? " source-lines" : ""}`;
  return (
    <div className="reading-rows">
      {rows.map((row) => (
        <div key={`${row.start} ${row.text}`} className="reading-row">
          {row.gap === 0 || whole ? null : <Gap length={row.gap} />}
          <div className={look} dir={dir} lang={document.language ?? undefined}>
            <LitText claims={claims} lit={row.lit} start={row.start} text={whole ? row.text.trimEnd() : row.text} />
          </div>
          <RowNotes notes={row.notes} />
        </div>
      ))}
      {whole || rest === null || rest === 0 ? null : <Gap length={rest} />}
    </div>
  );
}

function Gap({ length }: { readonly length: number }) {
  return (
    <p className="reading-gap">
      {length === 1 ? "1 character not shown" : `${length.toLocaleString("en-GB")} characters not shown`}
    </p>
  );
}

function litClaim({ claim, question, verdict, start }: PlacedNote): LitClaim {
  return { id: claim.id, question: question.text, verdict, anchor: start };
}
