import type { ClientBase } from "pg";
import { z } from "zod";

import { type Claim, CREDIBILITIES } from "#lib/claim.ts";
import type { Passage } from "#lib/passage.ts";

import { copiedRows } from "./copied-rows.ts";

/** Which claims are read. */
interface ClaimsWanted {
  /** The dossier's number. */
  readonly dossier: number;
  /** The number of the newest capture of each of its documents. */
  readonly newest: ReadonlyMap<string, number | null>;
  /** Only those that rest on more than one passage. */
  readonly several: boolean;
}

/** The live claims of a dossier in their order, in batches, each as `loadDossier` gives it. */
export async function* streamClaims(
  connection: ClientBase,
  { dossier, newest, several }: ClaimsWanted,
): AsyncGenerator<readonly Claim[]> {
  let last: Begun | null = null;
  for await (const rows of copiedRows(connection, claimRows(dossier, several))) {
    const batch: Claim[] = [];
    for (const row of rows) {
      if (last === null || last.claim.id !== row[0]) {
        if (last !== null) batch.push(last.claim);
        last = claimIn(row, newest);
      }
      if (row[EXACT] !== null) last.passages.push(passageIn(row, last.isPlaced));
    }
    yield batch;
  }
  if (last !== null) yield [last.claim];
}

type Row = readonly (string | null)[];

/** The columns from here on are a passage's; null in all where the claim has none. */
const EXACT = 13;

/** A row for each passage, those of a claim one after another. The number stands in the text: COPY takes no parameters. */
function claimRows(dossier: number, several: boolean): string {
  const many = `and claim.id in (select claim_id from passage where dossier_id = ${dossier} and retracted_at is null
                                 group by claim_id having count(*) > 1)`;
  return `
    select claim.id, question_id, document_id, value, stance, distanced, speaker, as_of, scope, credibility, admission, note,
           capture, exact, prefix, suffix, start, "end"
    from claim left join (select * from passage where dossier_id = ${dossier} and retracted_at is null) as passage
         on passage.claim_id = claim.id
    where claim.dossier_id = ${dossier} and claim.retracted_at is null ${several ? many : ""}
    order by position, claim.id, number`;
}

/** A claim whose passages are still coming. */
interface Begun {
  readonly claim: Claim;
  readonly passages: Passage[];
  /** Whether it rests on the newest capture, so that its words have a place in the text that is told. */
  readonly isPlaced: boolean;
}

const SCOPE = z.array(z.tuple([z.string(), z.string()]));

function claimIn(row: Row, newest: ClaimsWanted["newest"]): Begun {
  const [id, question, document, value, stance, distanced, speaker, asOf, scope, credibility, admission, note] = row;
  const passages: Passage[] = [];
  const claim: Claim = {
    id: id ?? "",
    question: question ?? "",
    document: document ?? "",
    value: value ?? "",
    stance: stance === "denies" ? "denies" : "asserts",
    distanced: distanced === "t",
    speaker: speaker ?? null,
    asOf: asOf ?? null,
    scope: scope === "[]" ? {} : Object.fromEntries(SCOPE.parse(JSON.parse(scope ?? "[]"))),
    credibility: CREDIBILITIES.find((digit) => digit === credibility) ?? null,
    admission: admission === "t",
    passages,
    note: note ?? null,
  };
  return { claim, passages, isPlaced: row[EXACT - 1] === String(newest.get(claim.document)) };
}

function passageIn(row: Row, isPlaced: boolean): Passage {
  const [exact, prefix, suffix, start, end] = row.slice(EXACT);
  return {
    exact: exact ?? "",
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    start: isPlaced ? offsetIn(start) : null,
    end: isPlaced ? offsetIn(end) : null,
  };
}

function offsetIn(written: string | null | undefined): number | null {
  return written === null || written === undefined ? null : Number(written);
}
