import type { Claim } from "#lib/claim.ts";
import { type ClaimRules, checkContent, type FieldFault } from "#lib/claim-check.ts";
import type { Fault } from "#lib/result.ts";

import { readScope } from "./claim-rows.ts";
import type { FaultList } from "./package-fault.ts";
import type { Row } from "./row.ts";

/** A row of claims.csv or passages.csv. */
interface FiledRow {
  readonly file: string;
  readonly row: Row;
}

/** What the check of a cell by itself says already. */
const TOLD = new Set(["no-value", "no-words", "too-long"]);
const COLUMNS: Partial<Record<FieldFault["field"], string>> = {
  value: "value",
  distanced: "distanced",
  scope: "scope",
  speaker: "speaker",
};

/** Checks what a claim says and rests on; `rows` are its own and then one for each further passage. */
export function checkClaimRows(
  claim: Claim,
  rows: readonly [FiledRow, ...FiledRow[]],
  rules: ClaimRules,
  faults: FaultList,
): void {
  const add = ({ file, row }: FiledRow, column: string, fault: Fault) =>
    faults.add(file, row.line(column), column, fault);
  const [own] = rows;
  const scope = readScope(own.row.text("scope"));
  if (!scope.ok) add(own, "scope", scope.fault);
  for (const fault of checkContent(claim, rules)) {
    if (TOLD.has(fault.kind)) continue;
    const column = COLUMNS[fault.field];
    if (column !== undefined) add(own, column, fault);
    const at = fault.passage === null ? undefined : rows[fault.passage.index];
    if (at !== undefined) add(at, fault.passage?.part === "exact" ? "quote" : "start", fault);
  }
}
