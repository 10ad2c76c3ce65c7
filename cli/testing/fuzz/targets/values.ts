import fc from "fast-check";

import type { Question } from "#lib/question.ts";
import { aQuestion } from "#lib/testing/factories.ts";
import { readDate } from "#lib/value/date.ts";
import { readDecimal } from "#lib/value/decimal.ts";
import { equalIntervals, isEmptyInterval } from "#lib/value/interval.ts";
import { readOptionList } from "#lib/value/options.ts";
import { readTolerance } from "#lib/value/tolerance.ts";
import { type Measure, measureOf, readValue, type Value } from "#lib/value/value.ts";
import { writeDays, writeQuantity } from "#lib/value/write.ts";
import { describeDate } from "#lib/written/describe-date.ts";
import { describeQuantity } from "#lib/written/describe-quantity.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { texts } from "../traps.ts";

const options = [
  { id: "wind", label: "Wind" },
  { id: "people", label: "People", parent: null },
  { id: "people/crew", label: "The crew" },
].map(({ id, label }) => ({ id, label }));

/** A question of each type, with and without what bounds its answers. */
export const QUESTIONS: readonly [Question, ...Question[]] = [
  aQuestion(),
  aQuestion({ unit: "m", negative: true, tolerance: "5%", approximation: "0.25" }),
  aQuestion({ unit: null }),
  aQuestion({ answer: "date", unit: null }),
  aQuestion({ answer: "category", unit: null, options }),
  aQuestion({ answer: "frame", unit: null, function: "cause", options }),
  aQuestion({ answer: "term", unit: null, concept: "fire-name" }),
];

export const NOTATION = [
  "613",
  ">60",
  ">=60.50",
  "<100",
  "<=8",
  "60..70",
  "-3..4",
  "~30000",
  "5 km",
  "60..70 kg",
  "~1.5 ha",
];
export const DATES = [
  ...["2024-02-07", "2024-02", "2024", "1993~", "2024-11-11/2024-11-22", "../1994", "2004-06?", "-0044-03-15"],
  ...["[1667,1668,1670..1672]", "{1960,1961-12}", "156X-12-25", "2001-21", "Y-17E7", "2004-06-~01/2004-06-~20"],
  ...["1985-04-12T23:20:30Z", "2020%", "201X", "XXXX", "2022-06/..", "1950S2"],
];

const terms = new Map([
  ["fire", "fire"],
  ["blaze", "fire"],
]);
const measures = QUESTIONS.map((question) => measureOf(question, terms)).flatMap((read) =>
  read.ok ? [read.value] : [],
);

/** The notation of values. What is read is no empty set, is written as what reads to the same, and is told in words. */
export const valueTarget = fuzzTarget({
  name: "value notation",
  attacks: ["readValue", "readTolerance", "readDecimal", "readOptionList"],
  share: 22_000,
  cases: fc.record({
    measure: fc.nat(measures.length - 1),
    value: texts(
      [...NOTATION, ...DATES, "wind", "people/crew|wind", "fire|blaze", "=;=;", "a=A; b=B"],
      [
        "6",
        "13",
        ".",
        "..",
        ",",
        "-",
        ">",
        ">=",
        "<",
        "<=",
        "~",
        " ",
        "km",
        "m",
        "%",
        "/",
        "|",
        "X",
        "?",
        "2024",
        "wind",
        "fire",
      ],
    ),
    distanced: fc.boolean(),
  }),
  law: ({ measure, value, distanced }) => {
    for (const read of [readDecimal(value), readTolerance(value), readOptionList(value)]) told(read);
    const read = readValue(measures[measure] ?? NEGATIVE, { value, distanced });
    told(read);
    if (read.ok) whole(read.value);
  },
});

function told(read: {
  readonly ok: boolean;
  readonly fault?: { readonly kind: string; readonly message: string };
}): void {
  if (!read.ok && (read.fault?.kind === "" || read.fault?.message === "")) broken("a fault says nothing");
}

function whole(value: Value): void {
  if (value.type !== "quantity") return;
  const { interval } = value;
  if (isEmptyInterval(interval)) broken("an empty set was read");
  const written = writeQuantity(interval);
  // Neither one end open below another number, nor both ends open, has a notation of its own.
  if (/ |^\.\.$/u.test(written)) return;
  const again = readValue(NEGATIVE, { value: written, distanced: false });
  const first = { ...interval, lower: interval.lower?.text === "0" && !written.includes("..") ? null : interval.lower };
  if (!again.ok) broken(`${written} is not read again: ${again.fault.message}`);
  if (again.value.type !== "quantity") broken("another type was read");
  if (
    !written.startsWith("<") &&
    !equalIntervals(again.value.interval, first) &&
    !equalIntervals(again.value.interval, interval)
  )
    broken(`${written} is read as something else`);
  if (describeQuantity(written, "m") === "") broken("it is told in no words");
}

const NEGATIVE = theMeasure(aQuestion({ unit: "m", negative: true }));

function theMeasure(question: Question): Measure {
  const read = measureOf(question);
  return read.ok ? read.value : broken("the question has no measure");
}

/** EDTF. What is read has days in order, and is written as what reads to the same days. */
export const dateTarget = fuzzTarget({
  name: "EDTF",
  attacks: ["readDate"],
  share: 15_000,
  cases: texts(DATES, [
    "2024",
    "19",
    "-",
    "02",
    "07",
    "/",
    "..",
    "X",
    "?",
    "~",
    "%",
    "[",
    "]",
    "{",
    "}",
    ",",
    "S",
    "Y",
    "E",
    "T",
    ":",
    "Z",
    "+",
  ]),
  law: (written) => {
    const read = readDate(written);
    told(read);
    if (!read.ok) return;
    const { interval } = read.value;
    if (isEmptyInterval(interval)) broken("an empty stretch of days was read");
    if (describeDate(written) === "") broken("it is told in no words");
    const { lower, upper } = interval;
    const years = [lower, upper].map((day) => (day === null ? 2000 : 1970 + day.near / 365.25));
    if (years.some((year) => year < 0 || year > 9999)) return;
    const days = writeDays(interval);
    if (days === "../..") return;
    const again = readDate(days);
    if (!again.ok || !equalIntervals(again.value.interval, interval)) broken(`${days} is read as something else`);
  },
});
