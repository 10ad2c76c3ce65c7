import { SILENCE_WORDS } from "#components/comparison/silence-words.ts";
import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { concordanceHref, framingHref, questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Dossier } from "#lib/dossier.ts";
import { type FramingView, vocabularyOf } from "#lib/framing/framing-view.ts";
import { headOf, type NamingCell, type NamingRow, type Vocabulary } from "#lib/framing/naming.ts";
import type { Framing } from "#lib/framing.ts";
import { type Lens, lensOf } from "#lib/lens.ts";

import { ColumnHeads } from "./column-heads.tsx";
import type { FramingColumn } from "./columns.ts";
import { NamedTermLine } from "./named-term-line.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly framing: Framing;
  readonly view: FramingView;
  readonly columns: readonly FramingColumn[];
}

/** Concepts in a first look: those whose names are most contested. */
const FIRST_ROWS = 12;

/** Concepts by documents: what each calls them, how often, and at what distance. */
export function NamingSection({ dossier, framing, view, columns }: Props) {
  const shownRows = view.rows === "all" ? framing.naming : framing.naming.slice(0, FIRST_ROWS);
  const vocabulary = vocabularyOf(dossier, view.vocabulary);
  return (
    <section className="framing-section" id="names">
      <h2>What things are called</h2>
      {framing.naming.length === 0 ? (
        <p className="mt-2">
          The codebook lists no concept yet. An editor adds concepts, with the terms that texts use for them, to the
          codebook.
        </p>
      ) : (
        <>
          <NamingNotes columns={columns} framing={framing} view={view} />
          <table className="framing-table narrow-table">
            <ColumnHeads columns={columns} first={headNote(dossier, view)} />
            <tbody>
              {shownRows.map((row) => (
                <tr key={row.concept.id}>
                  <RowHead dossier={dossier.name} lens={lensOf(view)} row={row} vocabulary={vocabulary} />
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} dossier={dossier.name} row={row} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <TableLinks
            dossier={dossier.name}
            of="all names"
            table="naming"
            view={{ ...lensOf(view), documents: view.documents }}
          />
          <MoreRows all={framing.naming.length} dossier={dossier.name} view={view} />
        </>
      )}
    </section>
  );
}

function MoreRows({
  dossier,
  view,
  all,
}: {
  readonly dossier: string;
  readonly view: FramingView;
  readonly all: number;
}) {
  if (all <= FIRST_ROWS) return null;
  const isAll = view.rows === "all";
  return (
    <p className="screen-only mt-3">
      <a
        className="underline underline-offset-2"
        href={`${framingHref(dossier, { ...view, rows: isAll ? "contested" : "all" })}#names`}
      >
        {isAll ? `Only the ${FIRST_ROWS} most contested` : `All ${counted(all, "concept")}`}
      </a>
    </p>
  );
}

function headNote({ documents, outlets }: Dossier, { vocabulary }: FramingView): string {
  if (vocabulary === null) return "In the codebook’s words";
  const document = documents.find(({ id }) => id === vocabulary);
  const outlet = outlets.find(({ id }) => id === document?.outlet);
  return `In the words of ${outlet?.name ?? `the camp “${vocabulary.replace("camp:", "")}”`}`;
}

/** What the numbers count, and whose words stand at the head. */
function NamingNotes({ columns, framing, view }: Omit<Props, "dossier">) {
  const closed = columns.filter(({ id }) => !framing.occurrences.has(id));
  const whole = closed.length === 0 ? "every text shown here" : "each text that is held";
  return (
    <div className="text-soft mt-1 mb-3 max-w-[80ch] text-[13px]">
      <p>
        {view.vocabulary === null
          ? "No name is neutral: the labels at the head are the codebook’s own, written by its editors; choose any document’s or camp’s words instead."
          : "The head of each row is what that document or camp itself calls the thing most; where it has no name of its own, the codebook’s label stands there in brackets."}{" "}
        Numbers count the written forms over the whole of {whole}, whatever they stand for there
        {closed.length === 0
          ? "."
          : `; the texts of ${closed.map(({ name }) => name).join(", ")} are not held, so there claims are counted.`}{" "}
        A word inside a longer listed name counts for that name alone. Names that an editor found the document to use
        come first; “also written” is what a machine found besides.
      </p>
      <p className="framing-key mt-1">
        <span>3×: so often in the text</span>
        <span>
          1 claim: no count, but one claim by an editor: the text is not held, or the name stands inside a longer one
        </span>
        <span>
          <b aria-hidden="true">▲</b> approving
        </span>
        <span>
          <b aria-hidden="true">▼</b> disapproving
        </span>
        <span>unmarked: neutral or not judged, by the codebook</span>
        <span>quoted: between quotation marks, or said by somebody</span>
        <span>
          <i>at a distance</i>: in scare quotes, or “so-called” (English only)
        </span>
        <span>*: the same words also stand for another concept</span>
      </p>
    </div>
  );
}

function RowHead({
  row,
  dossier,
  lens,
  vocabulary,
}: {
  readonly row: NamingRow;
  readonly dossier: string;
  readonly lens: Lens;
  readonly vocabulary: Vocabulary;
}) {
  const own = headOf(row, vocabulary);
  const { label } = row.concept;
  const name = own ?? (vocabulary === null ? label : `[${label}]`);
  return (
    <th scope="row">
      <a href={concordanceHref(dossier, { ...lens, concept: row.concept.id })}>
        <bdi>{name}</bdi>
      </a>{" "}
      {own === null ? null : <small>codebook: {label}</small>}
      {row.comparisons.slice(0, 1).map(({ question, verdict }) => (
        <a
          key={question.id}
          className="block w-fit py-0.5 font-sans"
          href={questionHref(dossier, question.id, lens)}
          title={question.question}
        >
          <VerdictMark verdict={verdict} />
        </a>
      ))}
    </th>
  );
}

function Cell({
  row,
  column,
  dossier,
}: {
  readonly row: NamingRow;
  readonly column: FramingColumn;
  readonly dossier: string;
}) {
  const cell = row.cells.find(({ document }) => document === column.id);
  return (
    <td data-label={column.name}>
      {cell === undefined ? null : <CellWords cell={cell} column={column} concept={row.concept.id} dossier={dossier} />}
    </td>
  );
}

function CellWords({
  cell,
  column,
  concept,
  dossier,
}: {
  readonly cell: NamingCell;
  readonly column: FramingColumn;
  readonly concept: string;
  readonly dossier: string;
}) {
  const named = cell.terms.filter(({ claims }) => claims.length > 0);
  const written = cell.terms.filter(({ claims }) => claims.length === 0);
  const places = written.reduce((sum, { count }) => sum + count, 0);
  const line = { basis: cell.basis, column, concept, dossier };
  const isSilent = cell.state === "silent" || cell.state === "not-covered";
  return (
    <>
      {cell.state === "answered" ? null : <span className="text-faint">{SILENCE_WORDS[cell.state]}</span>}
      <ul>
        {named.map((term) => (
          <NamedTermLine key={term.term} {...line} term={term} />
        ))}
      </ul>
      {written.length === 0 ? null : (
        <div className="framing-also">
          {isSilent ? (
            <a href={concordanceHref(dossier, { ...column.lens, concept, documents: [column.id] })}>
              the words stand there {places}×
            </a>
          ) : (
            <>
              also written
              <ul>
                {written.map((term) => (
                  <NamedTermLine key={term.term} {...line} term={term} />
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}
