import type { Alpha } from "#lib/agreement.ts";
import type { AnswerType } from "#lib/question.ts";

/** What the answers of a type are called where they are many. */
export const TYPE_NAMES: Readonly<Record<AnswerType, string>> = {
  quantity: "Quantities",
  date: "Dates",
  category: "Facts from a list",
  term: "Names",
  frame: "Frames",
};

const UNDEFINED: Readonly<Record<NonNullable<Alpha["undefined"]>, string>> = {
  "too-few-values": "not defined: no question has two values to pair",
  "no-variation": "not defined: all values are one and the same",
};

/** An alpha in three decimals; what is not full agreement is not rounded to it. */
export function showAlpha({ alpha }: Alpha): string {
  if (alpha === null) return "–";
  return alpha < 1 && alpha > 0.9995 ? "above 0.999" : alpha.toFixed(3).replace("-", "−");
}

/** What an alpha says in words; on few questions, that it says little. */
export function tellAlpha({ alpha, questions, undefined: reason }: Alpha): string {
  if (alpha === null) return UNDEFINED[reason ?? "too-few-values"];
  const few = questions < FEW ? "; on so few questions it says little" : "";
  if (alpha >= 1) return `all agree${few}`;
  if (alpha >= 0.8) return `close agreement${few}`;
  if (alpha > 0.2) return `some agreement, well short of all${few}`;
  return alpha > -0.1 ? `about what chance would bring${few}` : `more disagreement than chance would bring${few}`;
}

/** Fewer questions than this make an alpha that one more answer would change. */
const FEW = 10;
