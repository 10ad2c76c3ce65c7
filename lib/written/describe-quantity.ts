import { readDecimal } from "../value/decimal.ts";
import { convertUnit } from "../value/unit.ts";

const NOTATION = /^(>=|<=|>|<|~)?(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?(?: (\S.*))?$/u;
const OPERATORS: Readonly<Record<string, string>> = {
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
  "~": "about ",
};

/** Says a quantity, which can be read, in plain words: `>60` as "more than 60 people", `5 km` as "5 km (5,000 m)". */
export function describeQuantity(notation: string, unit: string | null): string {
  const [, operator = "", first = "", second = "", own] = NOTATION.exec(notation) ?? [];
  const numbers = second === "" || second === first ? [first] : [first, second];
  const said = sayNumbers(operator, numbers.map(plainNumber), own ?? unit);
  if (own === undefined || unit === null || own === unit) return said;
  const converted = numbers.map((number) => convertedNumber(number, own, unit));
  return `${said} (${sayNumbers(operator, converted, unit)})`;
}

function sayNumbers(operator: string, numbers: readonly string[], unit: string | null): string {
  const number = `${OPERATORS[operator] ?? ""}${numbers.map(grouped).join(" to ")}`;
  if (unit === null) return number;
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}

/** Without zeros before it; those behind it stay, for they say how far it was rounded. */
function plainNumber(written: string): string {
  return written.replace(/^(-?)0+(?=\d)/u, "$1");
}

function convertedNumber(written: string, from: string, to: string): string {
  const read = readDecimal(written);
  const converted = read.ok ? convertUnit(read.value, from, to) : read;
  return converted.ok ? converted.value.text : written;
}

/** Thousands set apart in whole numbers. */
function grouped(number: string): string {
  return number.includes(".") ? number : number.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
