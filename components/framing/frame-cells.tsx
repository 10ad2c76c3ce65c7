import type { Framed, FrameRow } from "#lib/framing/frames.ts";

import type { FramingColumn } from "./columns.ts";
import { FramedAnswer } from "./framed-answer.tsx";

/** Answers of one document to one question that stand open, the rest behind them. */
const FIRST_ANSWERS = 4;

/** A question's answers, a cell for each document; empty where there is no passage. */
export function FrameCells({
  row,
  columns,
  dossier,
}: {
  readonly row: FrameRow;
  readonly columns: readonly FramingColumn[];
  readonly dossier: string;
}) {
  return columns.map((column) => {
    const answers = row.cells.find(({ document }) => document === column.id)?.answers ?? [];
    return (
      <td key={column.id} data-label={column.name}>
        {answers.length === 0 ? null : (
          <>
            <Answers answers={answers.slice(0, FIRST_ANSWERS)} column={column} dossier={dossier} />
            {answers.length <= FIRST_ANSWERS ? null : (
              <details className="mt-2">
                <summary className="text-soft w-fit cursor-pointer py-1">{answers.length - FIRST_ANSWERS} more</summary>
                <Answers answers={answers.slice(FIRST_ANSWERS)} column={column} dossier={dossier} />
              </details>
            )}
          </>
        )}
      </td>
    );
  });
}

function Answers({
  answers,
  column,
  dossier,
}: {
  readonly answers: readonly Framed[];
  readonly column: FramingColumn;
  readonly dossier: string;
}) {
  return (
    <ul>
      {answers.map((framed) => (
        <FramedAnswer key={framed.claim.id} column={column} dossier={dossier} framed={framed} />
      ))}
    </ul>
  );
}
