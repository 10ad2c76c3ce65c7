import { TableLinks } from "#components/take-away/table-links.tsx";
import { framingHref, questionHref } from "#components/ui/addresses.ts";
import type { FrameRow } from "#lib/framing/frames.ts";
import type { FramingView } from "#lib/framing/framing-view.ts";
import { lensOf } from "#lib/lens.ts";
import type { FrameFunction } from "#lib/question.ts";

import { ColumnHeads } from "./column-heads.tsx";
import type { FramingColumn } from "./columns.ts";
import { FrameCells } from "./frame-cells.tsx";

/** Entman's functions in his order, each with what it asks. */
const FUNCTIONS = [
  ["problem", "What is wrong", "define the problem"],
  ["cause", "Who or what brought it about", "name the cause"],
  ["moral", "How it is judged", "judge"],
  ["remedy", "What is to be done", "call for a remedy"],
] as const satisfies readonly (readonly [FrameFunction, string, string])[];

/** Questions of each function in a first look. */
const FIRST_QUESTIONS = 3;

interface Props {
  readonly frames: ReadonlyMap<FrameFunction, readonly FrameRow[]>;
  readonly columns: readonly FramingColumn[];
  readonly dossier: string;
  readonly view: FramingView;
}

/** Entman's four functions of a frame by documents: what each defines, blames, judges and calls for, in its words. */
export function FunctionTable({ frames, columns, dossier, view }: Props) {
  const groups = FUNCTIONS.map(([name, title]) => ({ name, title, rows: answeredIn(frames.get(name) ?? [], columns) }));
  return (
    <section className="framing-section" id="functions">
      <h2>Problem, cause, judgement, remedy</h2>
      {groups.every(({ rows }) => rows.length === 0) ? (
        <p className="mt-2">
          No document shown here is coded for a frame. Questions of the kind “frame” ask what a text takes to be wrong,
          whom it blames, how it judges and what it calls for.
        </p>
      ) : (
        <>
          <p className="text-soft mt-1 mb-3 max-w-[80ch] text-[13px]">
            To frame is to {FUNCTIONS.map(([, , does]) => does).join(", ")} (Entman 1993). A number says how many
            questions of that function a document answers with words of its own or of others; where it answers none,
            nothing stands.
          </p>
          <table className="framing-table narrow-table">
            <ColumnHeads columns={columns} first="The question" />
            {groups.map(({ name, title, rows }) => (
              <tbody key={name} className="group" id={`function-${name}`}>
                <FunctionHead columns={columns} dossier={dossier} name={name} rows={rows} title={title} view={view} />
                {(view.function === name ? rows : rows.slice(0, FIRST_QUESTIONS)).map((row) => (
                  <tr key={row.comparison.question.id}>
                    <th className="question" scope="row">
                      <a href={questionHref(dossier, row.comparison.question.id, view)}>
                        {row.comparison.question.question}
                      </a>
                    </th>
                    <FrameCells columns={columns} dossier={dossier} row={row} />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
          <TableLinks
            dossier={dossier}
            of="all parts and frames"
            table="frames"
            view={{ ...lensOf(view), documents: view.documents }}
          />
        </>
      )}
    </section>
  );
}

function answeredIn(rows: readonly FrameRow[], columns: readonly FramingColumn[]): readonly FrameRow[] {
  return rows.filter((row) => columns.some(({ id }) => answersIn(row, id)));
}

function answersIn({ cells }: FrameRow, document: string): boolean {
  return cells.some((cell) => cell.document === document && cell.answers.length > 0);
}

/** How many questions of a function each document answers, and the way to all of them. */
function FunctionHead({
  name,
  title,
  rows,
  columns,
  dossier,
  view,
}: Omit<Props, "frames"> & {
  readonly name: FrameFunction;
  readonly title: string;
  readonly rows: readonly FrameRow[];
}) {
  const isOpen = view.function === name;
  const href = `${framingHref(dossier, { ...view, function: isOpen ? null : name })}#function-${name}`;
  return (
    <tr className="function">
      <th scope="row">
        {title}
        <small>
          {rows.length <= FIRST_QUESTIONS ? (
            `${rows.length} in all`
          ) : (
            <a className="underline underline-offset-2" href={href}>
              {isOpen ? `only the ${FIRST_QUESTIONS} most contested` : `all ${rows.length} questions`}
            </a>
          )}
        </small>
      </th>
      {columns.map(({ id, name: document }) => {
        const answered = rows.filter((row) => answersIn(row, id)).length;
        return (
          <td key={id} data-label={document}>
            {answered === 0 ? null : <b className="font-semibold">{answered} answered</b>}
          </td>
        );
      })}
    </tr>
  );
}
