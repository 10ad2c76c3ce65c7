import { ANSWER_TYPES, type AnswerType, type Question } from "#lib/question.ts";
import type { Fault } from "#lib/result.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { readDecimal } from "#lib/value/decimal.ts";
import { readOptionList } from "#lib/value/options.ts";
import { readTolerance } from "#lib/value/tolerance.ts";

import { readScope } from "./claim-rows.ts";
import type { FaultList } from "./package-fault.ts";
import { questionOf } from "./question-rows.ts";
import type { TableRows } from "./read-table.ts";
import type { Row } from "./row.ts";

/** A question, and whether claims can be read against it: where not, its own faults are enough. */
export interface CheckedQuestion {
  readonly question: Question;
  readonly sound: boolean;
}

/** Checks what a question's columns say together, and gives the questions by id. */
export function checkQuestions({ file, rows }: TableRows, faults: FaultList): ReadonlyMap<string, CheckedQuestion> {
  const questions = new Map<string, CheckedQuestion>();
  for (const row of rows) {
    const question = questionOf(row);
    const found = [...questionFaults(row, question), ...misplacedFaults(row)];
    for (const { column, fault } of found) faults.add(file, row.line(column), column, fault);
    questions.set(question.id, { question, sound: found.length === 0 && row.text("answer") === question.answer });
  }
  return questions;
}

interface ColumnFault {
  readonly column: string;
  readonly fault: Fault;
}

/** Columns that only questions of some answer types have, and what those are called. */
const OWN_COLUMNS: readonly (readonly [string, readonly AnswerType[], string])[] = [
  ["unit", ["quantity"], "a quantity"],
  ["approximation", ["quantity"], "a quantity"],
  ["negative", ["quantity"], "a quantity"],
  ["tolerance", ["quantity", "date"], "a quantity or date"],
  ["options", ["category", "frame"], "a category or frame"],
  ["function", ["frame"], "a frame"],
];

/** What stands in columns that a question of its answer type has no use for. */
function misplacedFaults(row: Row): readonly ColumnFault[] {
  const answer = row.oneOf(ANSWER_TYPES, "answer");
  if (answer === null) return [];
  return OWN_COLUMNS.flatMap(([column, types, of]) => {
    if (types.includes(answer) || row.text(column) === "" || row.text(column) === "false") return [];
    const message = `Only ${of} question has this, and its answer is "${answer}". Leave it empty, or mend the answer.`;
    return [{ column, fault: { kind: "misplaced", message } }];
  });
}

function questionFaults(row: Row, question: Question): readonly ColumnFault[] {
  const read: readonly (readonly [string, Result<unknown>])[] = [
    ["options", optionsOf(row, question)],
    ["concept", conceptOfQuestion(row)],
    ["facets", facetsOf(question)],
    ["tolerance", question.tolerance === null ? ok(null) : readTolerance(question.tolerance)],
    ["approximation", question.approximation === null ? ok(null) : readApproximation(question.approximation)],
  ];
  return read.flatMap(([column, result]) => (result.ok ? [] : [{ column, fault: result.fault }]));
}

function optionsOf(row: Row, { answer }: Question): Result<unknown> {
  if (row.text("options") !== "") return readOptionList(row.text("options"));
  if (row.text("answer") !== answer || (answer !== "category" && answer !== "frame")) return ok([]);
  return failed("missing-options", `A ${answer} question needs options. Write id=Label, options joined by "; ".`);
}

function conceptOfQuestion(row: Row): Result<unknown> {
  const isTerm = row.text("answer") === "term";
  const named = row.text("concept") !== "";
  if (isTerm === named) return ok(null);
  return isTerm
    ? failed("missing-concept", "A term question needs the concept that is named. Write its id from concepts.csv.")
    : failed(
        "concept-without-term",
        "Only a term question names a concept. Leave this empty, or make the answer term.",
      );
}

/** A facet is named as a scope names it. */
function facetsOf({ facets }: Question): Result<unknown> {
  const odd = facets.find((facet) => facet.includes("="));
  if (odd !== undefined) return failed("bad-facets", `"${odd}" is not a facet's name. Leave out the =.`);
  return readScope(facets.map((facet) => `${facet}=x`).join("; "));
}

function readApproximation(written: string): Result<unknown> {
  const decimal = readDecimal(written);
  if (decimal.ok && decimal.value.near < 0) {
    return failed("bad-decimal", `"${written}" is below zero. Write the share that "about" allows either way: 0.1.`);
  }
  return decimal;
}
