import type { Alpha } from "#lib/agreement.ts";
import { foundIn } from "#lib/formats/intercoder-json.ts";
import type { CodedUnit, IntercoderAgreement } from "#lib/intercoder.ts";
import { ANSWER_TYPES } from "#lib/question.ts";

/** A round of coding as lines for a terminal: its alphas, then each unit on which coders differ. */
export function intercoderTable(
  round: string,
  { coders, presence, voice, values, units }: IntercoderAgreement,
): readonly string[] {
  const questions = new Set(units.map(({ question }) => question.id)).size;
  const rows: readonly (readonly [string, Alpha])[] = [
    ["whether a document answers", presence],
    ["in whose voice", voice],
    ...ANSWER_TYPES.map((type) => [type, values[type]] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `round ${round}: ${coders.join(" and ")} (questions: ${questions}, units: ${units.length})`,
    ...rows.map(([name, alpha]) => `  ${name.padEnd(width)}  ${alphaText(alpha)}`),
    ...units.filter(isDifferent).map(differenceLine),
  ];
}

const WHY_UNDEFINED = { "too-few-values": "too few values", "no-variation": "all values are the same" } as const;

function alphaText({ alpha, questions, values, undefined: reason }: Alpha): string {
  const measured = reason === null ? (alpha?.toFixed(3) ?? "") : `not defined, ${WHY_UNDEFINED[reason]}`;
  return `${measured} (units: ${questions}, values: ${values})`;
}

function isDifferent({ comparison }: CodedUnit): boolean {
  return comparison.verdict !== "agree" && comparison.verdict !== "unanswered";
}

function differenceLine({ question, document, comparison }: CodedUnit): string {
  const found = comparison.cells.map((cell) => `${cell.document} ${foundIn(cell) ?? "none"}`);
  return `  ${comparison.verdict}: ${question.id}, ${document}: ${found.join("; ")}`;
}
