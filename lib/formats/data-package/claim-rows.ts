import { isReserved } from "#lib/check-question.ts";
import { type Claim, CREDIBILITIES, type Scope } from "#lib/claim.ts";
import type { Passage } from "#lib/passage.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Cells, joinList, type Row, splitList, writeFlag, writeWhole } from "./row.ts";

/** A claim with the passage of its own row and those that `passages.csv` adds to it. */
export function claimOf(row: Row, first: Passage, others: readonly Passage[]): Claim {
  const scope = readScope(row.text("scope"));
  return {
    id: row.text("id"),
    question: row.text("question"),
    document: row.text("document"),
    value: row.text("value"),
    stance: row.text("stance") === "denies" ? "denies" : "asserts",
    distanced: row.flag("distanced"),
    speaker: row.optional("speaker"),
    asOf: row.optional("as_of"),
    scope: scope.ok ? scope.value : {},
    credibility: row.oneOf(CREDIBILITIES, "credibility"),
    admission: row.flag("admission"),
    passages: [first, ...others],
    note: row.optional("note"),
  };
}

/** The cells of a claim's own row, with the first of its passages. Named one by one: of a million claims, copying them costs more than writing them. */
export function claimCells(claim: Claim): Cells {
  const [first] = claim.passages;
  return {
    id: claim.id,
    question: claim.question,
    document: claim.document,
    value: claim.value,
    stance: claim.stance === "denies" ? "denies" : null,
    distanced: writeFlag(claim.distanced),
    speaker: claim.speaker,
    as_of: claim.asOf,
    scope: joinList(Object.entries(claim.scope).map(([facet, value]) => `${facet}=${value}`)),
    credibility: claim.credibility,
    admission: writeFlag(claim.admission),
    quote: first?.exact ?? null,
    prefix: first?.prefix ?? null,
    suffix: first?.suffix ?? null,
    start: writeWhole(first?.start ?? null),
    end: writeWhole(first?.end ?? null),
    note: claim.note,
  };
}

/** The passage of a row of claims.csv or passages.csv. */
export function passageOf(row: Row): Passage {
  return {
    exact: row.text("quote"),
    prefix: row.text("prefix"),
    suffix: row.text("suffix"),
    start: row.whole("start"),
    end: row.whole("end"),
  };
}

/** The second and later passages of a claim, a row each. */
export function passageRows(claim: Claim): readonly Cells[] {
  return claim.passages.slice(1).map((passage) => ({ claim: claim.id, ...quoteCells(passage) }));
}

function quoteCells({ exact, prefix, suffix, start, end }: Passage): Cells {
  return { quote: exact, prefix, suffix, start: writeWhole(start), end: writeWhole(end) };
}

/** Reads `facet=value; facet=value`. Fails with `bad-scope` or `reserved-name`. */
export function readScope(written: string): Result<Scope> {
  const scope: Record<string, string> = {};
  for (const item of splitList(written)) {
    const equals = item.indexOf("=");
    const facet = item.slice(0, Math.max(0, equals)).trim();
    const value = item.slice(equals + 1).trim();
    if (facet === "" || value === "") {
      return failed("bad-scope", `"${item}" is not a scope. Write facet=value, several joined by "; ".`);
    }
    if (isReserved(facet)) return failed("reserved-name", `"${facet}" cannot name a facet. Choose another word.`);
    if (Object.hasOwn(scope, facet)) return failed("bad-scope", `"${facet}" is stated twice. State it once.`);
    scope[facet] = value;
  }
  return ok(scope);
}
