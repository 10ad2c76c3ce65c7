import { questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { FrameRow } from "#lib/framing/frames.ts";
import type { Lens } from "#lib/lens.ts";

import { ColumnHeads } from "./column-heads.tsx";
import type { FramingColumn } from "./columns.ts";
import { FrameCells } from "./frame-cells.tsx";

/** Actors by documents: who is hero, villain, victim or bystander, each with its words. */
export function RoleTable({
  rows,
  columns,
  dossier,
  lens,
}: {
  readonly rows: readonly FrameRow[];
  readonly columns: readonly FramingColumn[];
  readonly dossier: string;
  readonly lens: Lens;
}) {
  const shown = rows.filter(({ cells }) =>
    cells.some(({ document, answers }) => answers.length > 0 && columns.some(({ id }) => id === document)),
  );
  return (
    <section className="framing-section" id="roles">
      <h2>Who plays which part</h2>
      {shown.length === 0 ? (
        <p className="mt-2">
          No document shown here is coded for the part that it gives to an actor. A question of the kind “frame” with
          the function “role” asks for it.
        </p>
      ) : (
        <>
          <p className="text-soft mt-1 mb-3 max-w-[80ch] text-[13px]">
            An actor for each row, those the documents differ on most first. A part is given by the text itself, or by
            the person named; an empty cell has no passage. {meaningOf(shown)}
          </p>
          <table className="framing-table narrow-table">
            <ColumnHeads columns={columns} first="The actor asked about" />
            <tbody>
              {shown.map((row) => (
                <tr key={row.comparison.question.id}>
                  <th scope="row">
                    <a href={questionHref(dossier, row.comparison.question.id, lens)}>
                      {row.comparison.question.question}
                    </a>
                    <div className="font-sans">
                      <VerdictMark verdict={row.comparison.verdict} />
                    </div>
                  </th>
                  <FrameCells columns={columns} dossier={dossier} row={row} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** What the codebook takes the parts to mean, where it says more than their names. */
function meaningOf(rows: readonly FrameRow[]): string {
  const options = new Map(
    rows.flatMap(({ comparison }) => comparison.question.options.map(({ id, label }) => [id, label])),
  );
  const told = [...options].filter(([id, label]) => id !== label.toLowerCase() && id !== "other");
  if (told.length === 0) return "";
  return `In this codebook: ${told.map(([id, label]) => `${id}, ${label.toLowerCase()}`).join("; ")}.`;
}
