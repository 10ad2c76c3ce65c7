import "./document.css";

import type { ComponentProps } from "react";

import { TooLarge } from "#components/comparison/too-large.tsx";
import { counted } from "#components/question/counted.ts";
import { historyHref, questionHref, withLens } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Lens, lensOf, PLAIN_LENS } from "#lib/lens.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { CaptureTable, captureDay } from "./capture-table.tsx";
import { type ClaimNote, claimNotes } from "./claim-note.ts";
import { ClaimSteps } from "./claim-steps.tsx";
import { DocumentHead } from "./document-head.tsx";
import { Minimap } from "./minimap.tsx";
import { NoteCard } from "./note-card.tsx";
import { readingOf } from "./reading.ts";
import { ReadingText } from "./reading-text.tsx";
import { UnansweredQuestions } from "./unanswered-questions.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly document: Document;
  /** Of the whole dossier; or of the document alone, where that is too large to be compared at once. */
  readonly comparisons: readonly Comparison[];
  readonly isCompared: boolean;
  /** The document's, the newest first. */
  readonly captures: ComponentProps<typeof CaptureTable>["captures"];
  /** Claims whose words stand in an earlier capture than the newest, with its number. */
  readonly earlier: ReadonlyMap<string, number>;
  /** Whether whoever reads may say where it is silent. */
  readonly isEditor: boolean;
  /** Through which the comparisons were made. */
  readonly lens?: Lens;
}

/** A document: its text, or what may be shown of it, with every claim that rests on it beside its words. */
export function DocumentView({
  dossier,
  document,
  comparisons,
  isCompared,
  captures,
  earlier,
  isEditor,
  lens = PLAIN_LENS,
}: Props) {
  const notes = claimNotes(
    document.id,
    comparisons,
    sheetOf(dossier, WHOLE_VIEW, []).documents,
    (question) => questionHref(dossier.name, question, lens),
    isCompared,
  );
  const current = notes.filter(({ claim }) => !earlier.has(claim.id));
  const reading = readingOf(document, current);
  const ids = reading.rows.flatMap((row) => row.notes.map(({ claim }) => claim.id));
  return (
    <>
      <Still>
        <DocumentHead document={document} dossier={dossier} lens={lens} notes={notes} reading={reading} />
        {isCompared ? null : (
          <TooLarge
            dossier={dossier.name}
            view={{ ...WHOLE_VIEW, ...lensOf(lens) }}
            without="the verdicts, and what other documents say"
          />
        )}
        <div className="reading">
          {ids.length === 0 ? null : <Minimap reading={reading} />}
          <ReadingText document={document} reading={reading} />
        </div>
        <Placeless
          heading={`${counted(reading.placeless.length, "claim")} without a known place`}
          notes={reading.placeless}
          why={
            reading.whole
              ? "Their words do not stand in the text above as they were quoted."
              : "Their words were quoted without saying where in the text they stand."
          }
        />
        {captures.map(({ number, at }) => (
          <Placeless
            key={number}
            heading={`Words of an earlier capture, ${captureDay(at)}`}
            notes={notes.filter(({ claim }) => earlier.get(claim.id) === number)}
            why="The outlet has changed its text since. Whether it still says this has not been settled, so these words are not lit above."
          />
        ))}
        {captures.length < 2 ? null : (
          <section className="mt-10">
            <h2>Captures of this text</h2>
            <CaptureTable captures={captures} />
          </section>
        )}
      </Still>
      {ids.length < 2 ? null : <ClaimSteps ids={ids} noun="claim" />}
      <Still>
        <UnansweredQuestions
          comparisons={comparisons}
          document={document.id}
          dossier={dossier.name}
          isEditor={isEditor}
          lens={lens}
        />
        <p className="screen-only text-soft mt-6 text-xs">
          <a
            className="underline underline-offset-2"
            href={withLens(historyHref(dossier.name, "document", document.id), lens)}
          >
            Every version of what is known of this document
          </a>
        </p>
      </Still>
    </>
  );
}

/** Claims whose words cannot be pointed at, with their words. */
function Placeless({
  notes,
  heading,
  why,
}: {
  readonly notes: readonly ClaimNote[];
  readonly heading: string;
  readonly why: string;
}) {
  if (notes.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>{heading}</h2>
      <p className="text-soft mb-3">{why}</p>
      <ul className="placeless">
        {notes.map((note) => (
          <li key={note.claim.id} id={note.claim.id}>
            {note.claim.passages.map(({ exact }) => (
              <blockquote key={exact} className="font-serif text-[17px]" dir="auto">
                <mark className={`lit verdict-${note.verdict ?? "unanswered"}`}>{exact}</mark>
              </blockquote>
            ))}
            <ul className="mt-2 mb-4">
              <NoteCard note={note} placed={false} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
