import { partFault, questionFaults } from "#lib/check-question.ts";
import { ANSWER_TYPES, type AnswerType, type Question } from "#lib/question.ts";
import type { Fault } from "#lib/result.ts";
import { readOptionList } from "#lib/value/options.ts";

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
  const parts: { readonly row: Row; readonly question: Question }[] = [];
  for (const row of rows) {
    const question = questionOf(row);
    const found = [...rowFaults(row, question), ...misplacedFaults(row)];
    for (const { field, fault } of found) faults.add(file, row.line(field), field, fault);
    if (question.partOf !== null) parts.push({ row, question });
    questions.set(question.id, { question, sound: found.length === 0 && row.text("answer") === question.answer });
  }
  for (const { row, question } of parts) {
    const fault = partFault(question, questions.get(question.partOf ?? "")?.question);
    if (fault !== null) faults.add(file, row.line("part_of"), "part_of", fault);
  }
  return questions;
}

/** What is wrong with one cell of a row. */
interface RowFault {
  readonly field: string;
  readonly fault: Fault;
}

/** Columns that only questions of some answer types have, and what those are called. */
const OWN_COLUMNS: readonly (readonly [string, readonly AnswerType[], string])[] = [
  ["unit", ["quantity"], "a quantity"],
  ["approximation", ["quantity"], "a quantity"],
  ["negative", ["quantity"], "a quantity"],
  ["tolerance", ["quantity", "date"], "a quantity or date"],
  ["part_of", ["quantity"], "a quantity"],
  ["options", ["category", "frame"], "a category or frame"],
  ["function", ["frame"], "a frame"],
];

/** What stands in columns that a question of its answer type has no use for. */
function misplacedFaults(row: Row): readonly RowFault[] {
  const answer = row.oneOf(ANSWER_TYPES, "answer");
  if (answer === null) return [];
  return OWN_COLUMNS.flatMap(([column, types, of]) => {
    if (types.includes(answer) || row.text(column) === "" || row.text(column) === "false") return [];
    const message = `Only ${of} question has this, and its answer is "${answer}". Leave it empty, or mend the answer.`;
    return [{ field: column, fault: { kind: "misplaced", message } }];
  });
}

/** The question's own faults; where its options or its answer type cannot be read, the cell's fault is enough. */
function rowFaults(row: Row, question: Question): readonly RowFault[] {
  const faults = questionFaults(question);
  const written = row.text("options");
  if (written === "" && row.text("answer") === question.answer) return faults;
  const others = faults.filter(({ field }) => field !== "options");
  const options = written === "" ? null : readOptionList(written);
  return options === null || options.ok ? others : [{ field: "options", fault: options.fault }, ...others];
}
