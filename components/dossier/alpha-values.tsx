import { showDate } from "#components/claim/show-date.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { agreementHref, questionHref } from "#components/ui/addresses.ts";
import type { AlphaRow } from "#lib/agreement.ts";
import { wholeDecimal } from "#lib/value/decimal.ts";
import { closedInterval } from "#lib/value/interval.ts";
import { writeDays } from "#lib/value/write.ts";

import { type AgreementChoice, pageIn, writeAgreementChoice } from "./agreement-choice.ts";
import { showAlpha, TYPE_NAMES, tellAlpha } from "./alpha-words.ts";
import type { OverviewFigures } from "./overview-figures.ts";
import { PageLinks } from "./page-links.tsx";
import type { Rows } from "./rows.ts";

/** Questions on one page. */
const SIZE = 100;

/** Documents that are named behind one value. */
const MOST_NAMED = 8;

/** The table that an alpha comes from: each question that two documents answer with one value, and these values as they entered. */
export function AlphaValues({
  dossier,
  figures,
  choice,
}: {
  readonly dossier: string;
  readonly figures: OverviewFigures;
  readonly choice: AgreementChoice;
}) {
  const chosen = figures.types.find(({ type }) => type === choice.answer);
  if (chosen === undefined)
    return <p className="text-soft">Choose a type of answers to see the values that entered.</p>;
  const { type, alpha, table } = chosen;
  const { shown, number, pages } = pageIn(table, choice.values, SIZE);
  return (
    <>
      <p className="mb-2">
        {TYPE_NAMES[type]}: alpha {showAlpha(alpha)}, from {counted(alpha.questions, "question")} and{" "}
        {counted(alpha.values, "value")}: {tellAlpha(alpha)}.
        {type === "quantity" || type === "date" ? " Of a range its middle entered." : ""}
      </p>
      {table.length === 0 ? null : (
        <table className="w-full text-left text-xs">
          <thead className="text-soft">
            <tr>
              <th className="py-1 pr-3 font-normal" scope="col">
                Question
              </th>
              <th className="py-1 font-normal" scope="col">
                Values, and whose they are
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.question} className="border-rule border-t align-baseline">
                <th className="w-2/5 py-1.5 pr-3 font-normal" scope="row">
                  <a className="font-serif text-[14px]" href={questionHref(dossier, row.question, figures.rows.lens)}>
                    {figures.rows.questions.get(row.question)?.question ?? row.question}
                  </a>
                </th>
                <td className="py-1.5">
                  <Values row={row} rows={figures.rows} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TableLinks dossier={dossier} of="the values behind each alpha" table="alpha-values" view={figures.rows.lens} />
      <PageLinks
        hrefOf={(page) =>
          `${agreementHref(dossier, figures.rows.lens, writeAgreementChoice({ ...choice, values: page }))}#values`
        }
        name="Pages of values"
        number={number}
        pages={pages}
      />
    </>
  );
}

function Values({ row, rows }: { readonly row: AlphaRow; readonly rows: Rows }) {
  const groups = [...Map.groupBy(row.values, ({ label }) => label)].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <ul>
      {groups.map(([label, holders]) => (
        <li key={label}>
          <b className="font-semibold">
            <bdi>{showCoded(rows, row.question, label)}</bdi>
          </b>{" "}
          <span className="text-soft">
            {holders
              .slice(0, MOST_NAMED)
              .map(({ document }) => nameOf(rows, document))
              .join(" · ")}
            {holders.length > MOST_NAMED ? ` and ${holders.length - MOST_NAMED} more` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A value as it entered: an option by its label, a day by its date, a number and a term as they are. */
function showCoded({ questions }: Rows, question: string, label: string): string {
  const row = questions.get(question);
  if (row?.answer === "date") {
    const day = wholeDecimal(Math.floor(Number(label)));
    return showDate(writeDays(closedInterval(day, day)));
  }
  return label
    .split("|")
    .map((part) => row?.options.find(({ id }) => id === part)?.label ?? part)
    .join(", ");
}

function nameOf({ documents }: Rows, id: string): string {
  const document = documents.find((one) => one.id === id);
  return document === undefined ? id : nameDocument(document, documents);
}
