import type { FaultList } from "./package-fault.ts";
import type { TableRows } from "./read-table.ts";
import type { Row } from "./row.ts";

/** Checks that no document is said to be silent on a question that it answers. */
export function checkSilences(silences: TableRows, claims: TableRows, faults: FaultList): void {
  const silent = new Map(silences.rows.map((row) => [pairOf(row), row] as const));
  for (const claim of claims.rows) {
    const pair = pairOf(claim);
    const row = silent.get(pair);
    if (row === undefined) continue;
    const message = `The claim "${claim.text("id")}" is this document's answer to the question. Remove this row, or the claim.`;
    faults.add(silences.file, row.line(), "state", { kind: "silence-on-claim", message });
    silent.delete(pair);
  }
}

function pairOf(row: Row): string {
  return `${row.text("question")}\n${row.text("document")}`;
}
