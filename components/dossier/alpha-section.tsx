import { showDate } from "#components/claim/show-date.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { counted } from "#components/question/counted.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { type Agreement, type Alpha, type AlphaRow, METRICS, type Metric } from "#lib/agreement.ts";
import { wholeDecimal } from "#lib/value/decimal.ts";
import { closedInterval, type Interval } from "#lib/value/interval.ts";
import { writeDays } from "#lib/value/write.ts";

import type { Rows } from "./rows.ts";

const NAMES: Readonly<Record<Metric, string>> = {
  nominal: "Facts of a list, names, frames",
  interval: "Dates",
  ratio: "Quantities",
};

const UNDEFINED: Readonly<Record<NonNullable<Alpha["undefined"]>, string>> = {
  "too-few-values": "not defined: no question has two values to pair",
  "no-variation": "not defined: all values are one and the same",
};

/** Agreement over a whole dossier: Krippendorff's alpha for each kind of answer, how much entered it, and the values themselves. */
export function AlphaSection({ agreement, rows }: { readonly agreement: Agreement; readonly rows: Rows }) {
  return (
    <>
      <p className="text-soft mb-3 max-w-[75ch]">
        Krippendorff’s alpha sets how far documents differ on the same question against how far any two values differ: 1
        is full agreement, 0 what chance would bring, below 0 more disagreement than chance. For dates and quantities,
        questions of very different size lift it, so read it beside the contradictions above, never in their place.
      </p>
      {METRICS.map((metric) => (
        <AlphaLine
          key={metric}
          alpha={agreement.alpha[metric]}
          name={NAMES[metric]}
          rows={rows}
          table={agreement.table[metric]}
        />
      ))}
    </>
  );
}

function AlphaLine({
  name,
  alpha,
  table,
  rows,
}: {
  readonly name: string;
  readonly alpha: Alpha;
  readonly table: readonly AlphaRow[];
  readonly rows: Rows;
}) {
  return (
    <div className="border-rule border-t py-2">
      <h3 className="font-semibold">{name}</h3>
      <p className="text-soft text-xs">
        <b className="text-ink text-base font-semibold">{alpha.alpha === null ? "–" : showAlpha(alpha.alpha)}</b>{" "}
        {alpha.undefined === null ? "" : `${UNDEFINED[alpha.undefined]}; `}
        {counted(alpha.questions, "question")}, {counted(alpha.values, "value")}
      </p>
      {alpha.values === 0 ? null : (
        <Entered name={name} rows={rows} table={table.filter(({ values }) => values.length > 1)} />
      )}
    </div>
  );
}

/** Three decimals; what is not full agreement is not rounded to it. */
function showAlpha(alpha: number): string {
  return alpha < 1 && alpha > 0.9995 ? "above 0.999" : alpha.toFixed(3).replace("-", "−");
}

function Entered({
  table,
  rows,
  name,
}: {
  readonly table: readonly AlphaRow[];
  readonly rows: Rows;
  readonly name: string;
}) {
  return (
    <details className="mt-1 text-xs">
      <summary className="text-soft cursor-pointer">
        The values that entered it<span className="sr-only">: {name}</span>
      </summary>
      <ul className="mt-1">
        {table.map(({ question, values }) => (
          <li key={question} className="border-rule border-t py-1">
            <a className="font-serif text-[13.5px]" href={questionHref(rows.dossier, question)}>
              {rows.questions.get(question)?.question ?? question}
            </a>{" "}
            <span className="text-soft">
              {values
                .map(({ document, label }) => `${nameOf(rows, document)} ${showCoded(rows, question, label)}`)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A value as it entered: an option by its label, a day by its date, a number and a term as they are. */
function showCoded({ questions }: Rows, question: string, label: string): string {
  const row = questions.get(question);
  if (row?.answer === "date") return showDate(writeDays(dayOf(Math.floor(Number(label)))));
  return label
    .split("|")
    .map((part) => row?.options.find(({ id }) => id === part)?.label ?? part)
    .join(", ");
}

function dayOf(number: number): Interval {
  const day = wholeDecimal(number);
  return closedInterval(day, day);
}

function nameOf({ documents }: Rows, id: string): string {
  const document = documents.find((one) => one.id === id);
  return document === undefined ? id : nameDocument(document, documents);
}
