import { counted } from "#components/question/counted.ts";
import { questionHref } from "#components/ui/addresses.ts";
import type { Alpha } from "#lib/agreement.ts";
import type { Dossier } from "#lib/dossier.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import type { Round, RoundAgreement } from "#lib/round.ts";

import { KIND_TEXT } from "./round-words.ts";

/** Krippendorff's alpha between two coders, and, folded, the table that it comes from. */
export function AgreementTable({
  dossier,
  coders,
  agreement,
}: {
  readonly dossier: Dossier;
  readonly coders: Round["coders"];
  readonly agreement: RoundAgreement;
}) {
  const { presence, voice, values, table, asked } = agreement;
  const lines: readonly (readonly [string, Alpha])[] = [
    [`Whether the text answers (of ${counted(asked, "question")})`, presence],
    ["In whose voice", voice],
    ...ANSWER_TYPES.map((type) => [`What it answers: ${type}`, values[type]] as const),
  ];
  return (
    <>
      <table className="mb-3 w-full max-w-[36rem] text-left">
        <caption className="text-soft mb-1 text-left text-xs">
          Krippendorff’s alpha: 1 is full agreement, 0 what chance would bring.
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Of what</th>
            <th scope="col">Alpha</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, alpha]) => (
            <tr key={name} className="border-rule border-t">
              <th className="py-1 pr-3 font-normal" scope="row">
                {name}
              </th>
              <td className="py-1 pr-3 text-right font-semibold tabular-nums">
                {alpha.alpha === null ? "–" : alpha.alpha.toFixed(2).replace("-", "−")}
              </td>
              <td className="text-soft py-1 text-xs">{tellBasis(alpha)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary className="text-xs">The table that it comes from: {counted(table.length, "question")}</summary>
        <div className="overflow-x-auto pt-2">
          <table className="w-full text-left text-xs">
            <thead>
              <tr>
                <th scope="col">Question</th>
                {coders.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">Together</th>
              </tr>
            </thead>
            <tbody>
              {table.map(({ question, kind, found: [first, second] }) => (
                <tr key={question} className="border-rule border-t align-top">
                  <th className="py-1 pr-3 font-normal" scope="row">
                    <a className="underline underline-offset-2" href={questionHref(dossier.name, question)}>
                      {dossier.questions.find(({ id }) => id === question)?.question ?? question}
                    </a>
                  </th>
                  <td className="py-1 pr-3">{first.join("; ") || "–"}</td>
                  <td className="py-1 pr-3">{second.join("; ") || "–"}</td>
                  <td className="py-1">{KIND_TEXT[kind]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function tellBasis({ questions, values, undefined: why }: Alpha): string {
  if (why === "too-few-values") return "not defined: no question has two values to pair";
  const basis = `${counted(questions, "question")}, ${counted(values, "value")}`;
  return why === "no-variation" ? `not defined: all values are one and the same; ${basis}` : basis;
}
