import { type Codebook, foldTerm, termIndex } from "#lib/codebook.ts";
import type { Question } from "#lib/question.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { measureOf, readValue } from "#lib/value/value.ts";

import type { CheckedQuestion } from "./check-questions.ts";
import { readScope } from "./claim-rows.ts";
import { suggestion } from "./nearest.ts";
import type { FaultList } from "./package-fault.ts";
import type { TableRows } from "./read-table.ts";
import type { Row } from "./row.ts";

/** Checks that every claim's value and scope can be read against its question. */
export function checkClaims(
  { file, rows }: TableRows,
  questions: ReadonlyMap<string, CheckedQuestion>,
  codebook: Codebook,
  faults: FaultList,
): void {
  const valueFaults = new Map<string, ReturnType<typeof valueChecker>>();
  for (const row of rows) {
    const scope = readScope(row.text("scope"));
    const asked = questions.get(row.text("question"));
    const scopeFault = scope.ok ? asked?.sound && facetFault(Object.keys(scope.value), asked.question) : scope.fault;
    if (scopeFault) faults.add(file, row.line("scope"), "scope", scopeFault);
    if (!asked?.sound || row.text("value") === "") continue;
    const { id } = asked.question;
    const check = valueFaults.get(id) ?? valueChecker(asked.question, codebook);
    valueFaults.set(id, check);
    const fault = check(row);
    if (fault !== null) faults.add(file, row.line("value"), "value", fault);
  }
}

function facetFault(stated: readonly string[], { facets }: Question): Fault | null {
  const unknown = stated.find((facet) => !facets.includes(facet));
  if (unknown === undefined) return null;
  const has = facets.length === 0 ? "It has none." : `Its facets are ${facets.join(", ")}.`;
  const message = `"${unknown}" is not a facet of this question. ${has}${suggestion(unknown, new Set(facets))}`;
  return { kind: "unknown-facet", message };
}

/** Reads each value of a question once, however many claims repeat it. */
function valueChecker(question: Question, codebook: Codebook): (row: Row) => Fault | null {
  const terms = termIndex(codebook, question.concept ?? "");
  const measure = measureOf(question, terms);
  const known = new Map<string, Fault | null>();
  return (row) => {
    const value = row.text("value");
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const read = measure.ok ? readValue(measure.value, { value, distanced: row.flag("distanced") }) : measure;
    const named = read.ok && question.answer === "term" ? conceptOfTerm(value, question, codebook, terms) : read;
    const fault = named.ok ? null : named.fault;
    known.set(value, fault);
    return fault;
  };
}

/** A term that the codebook lacks stands for itself; one that it lists for another concept alone is a slip. */
function conceptOfTerm(
  value: string,
  question: Question,
  codebook: Codebook,
  own: ReadonlyMap<string, string>,
): Result<null> {
  for (const name of value.split("|").map(foldTerm)) {
    if (own.has(name)) continue;
    const other = codebook.terms.find(({ term, variants }) =>
      [term, ...variants].some((form) => foldTerm(form) === name),
    );
    if (other !== undefined) {
      return failed(
        "other-concept",
        `"${name}" names "${other.concept}" in the codebook; this question asks about "${question.concept}". List it there too, or mend the question.`,
      );
    }
  }
  return ok(null);
}
