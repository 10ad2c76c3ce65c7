import type { Question } from "#lib/question.ts";

import { showDate } from "./show-date.ts";

/** What is needed of a question and a claim to show the claim's value to people. */
type Asked = Pick<Question, "answer" | "unit" | "options">;
interface Said {
  readonly value: string;
  readonly distanced: boolean;
  readonly stance: "asserts" | "denies";
}

const QUANTITY = /^(>=|<=|>|<|~)?(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?(?: (\S.*))?$/u;

const WORDS: Readonly<Record<string, string>> = {
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
  "~": "about ",
};

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** A claim's value as people read it: `>60` as "more than 60", an option as its label, a denial with "not". */
export function showValue(question: Asked, said: Said): string {
  const shown = said.value
    .split("|")
    .map((part) => showPart(question, said, part))
    .join(", ");
  return said.stance === "denies" ? `not ${shown}` : shown;
}

function showPart(question: Asked, said: Said, value: string): string {
  switch (question.answer) {
    case "quantity":
      return showQuantity(value, question.unit);
    case "date":
      return showDate(value);
    case "term":
      return said.distanced ? `“${value}”` : value;
    default:
      return question.options.find(({ id }) => id === value)?.label ?? value;
  }
}

/** A quantity in words and grouped digits. The question's unit is left to the question, but for a percentage's sign. */
export function showQuantity(value: string, unit: string | null): string {
  const [, operator = "", from, to, written] = QUANTITY.exec(value) ?? [];
  if (from === undefined) return value;
  const range = to === undefined ? showNumber(from) : `${showNumber(from)}–${showNumber(to)}`;
  const sign = unit === "%" && written === undefined ? " %" : "";
  return `${WORDS[operator] ?? ""}${range}${sign}${written === undefined ? "" : ` ${written}`}`;
}

/** A decimal's digits grouped, its decimals kept as they were written. */
export function showNumber(decimal: string): string {
  const [whole = "", decimals] = decimal.split(".");
  const grouped = numbers.format(BigInt(whole));
  const sign = whole === "-0" ? "-" : "";
  return decimals === undefined ? grouped : `${sign}${grouped}.${decimals}`;
}
