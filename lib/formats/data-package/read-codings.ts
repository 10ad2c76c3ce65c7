import type { Claim } from "#lib/claim.ts";
import { claimRules } from "#lib/claim-check.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Finding } from "#lib/intercoder.ts";
import { ok, type Result } from "#lib/result.ts";

import { checkClaimRows } from "./check-claims.ts";
import { checkExists } from "./check-references.ts";
import { claimOf } from "./claim-rows.ts";
import { CODINGS } from "./codings-table.ts";
import { FaultList, type PackageRefusal } from "./package-fault.ts";
import { readTable } from "./read-table.ts";
import type { Row } from "./row.ts";

/** Where a package keeps what several coders found without seeing each other's; not one of its resources. */
export const CODINGS_FILE = "reliability/codings.csv";

/** What coders found in one round of coding. */
export interface CodingRound {
  /** As the table names it. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads a table of codings against the dossier whose questions it answers: a row is a claim, or,
 * without a value, that its coder looked and found no answer. Rounds come in their first row's order.
 * A claim here has a place in the text and no words: a coding is kept beside texts that may not be.
 */
export function readCodings(dossier: Dossier, bytes: Uint8Array): Result<readonly CodingRound[], PackageRefusal> {
  const faults = new FaultList();
  const table = readTable(CODINGS, CODINGS_FILE, bytes, faults);
  const { questions, documents } = dossier;
  for (const column of CODINGS.columns) {
    if (column.references === undefined) continue;
    const ids = column.references === "questions" ? questions : documents;
    checkExists(table, column, column.references, new Set(ids.map(({ id }) => id)), faults);
  }
  const rules = claimRules(dossier);
  for (const row of table.rows) {
    checkClaimRows(claimOfRow(row), [{ file: CODINGS_FILE, row }], rules, faults);
    checkPlace(row, faults);
  }
  const refusal = faults.refusal();
  if (refusal !== null) return { ok: false, fault: refusal };
  const rounds = Map.groupBy(table.rows, (row) => row.text("round"));
  return ok([...rounds].map(([name, rows]) => ({ name, findings: findingsOf(rows) })));
}

/** No value without its words: where it says something, it says where. */
function checkPlace(row: Row, faults: FaultList): void {
  if (row.text("value") === "") return;
  const [start, end] = [row.whole("start"), row.whole("end")];
  if (start !== null && end !== null && start < end) return;
  const message = "The place of the words is missing. Write the offsets where they start and end.";
  faults.add(CODINGS_FILE, row.line("start"), "start", { kind: "missing-place", message });
}

function findingsOf(rows: readonly Row[]): readonly Finding[] {
  const found = Map.groupBy(rows, (row) =>
    ["coder", "question", "document"].map((column) => row.text(column)).join("\n"),
  );
  return [...found.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return {
      coder: first.text("coder"),
      question: first.text("question"),
      document: first.text("document"),
      claims: own.filter((row) => row.text("value") !== "").map(claimOfRow),
    };
  });
}

function claimOfRow(row: Row): Claim {
  const place = { exact: "", prefix: "", suffix: "", start: row.whole("start"), end: row.whole("end") };
  return { ...claimOf(row, place, []), id: `line-${row.line()}` };
}
