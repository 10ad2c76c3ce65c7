import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { beginChange, type Writer } from "./begin-change.ts";
import { type ClaimVersion, claimVersions } from "./claim-versions.ts";
import { isRefusal } from "./is-refusal.ts";
import type { Sql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/** Why a claim was not written. */
export type ClaimFault =
  | Fault<"unknown-dossier" | "unknown-claim" | "id-taken" | "refused">
  | (Fault<"stale"> & { readonly current: ClaimVersion });

/** A dossier that is held for a change: its number, and the claim as it stands there, null where it has never been. */
interface Held {
  readonly sql: Sql;
  readonly dossier: number;
  readonly current: ClaimVersion | null;
}

/**
 * Writes a claim in one transaction with its history: `work` looks at it as it stands, and writes or says
 * why not. Changes of one dossier follow one another, so that nothing comes between. Gives the claim as it
 * then stands. Fails with `unknown-dossier`; with `refused`, and PostgreSQL's reason, where a rule of the
 * database is broken; and with what `work` fails with.
 */
export async function writeClaim(
  name: string,
  id: string,
  by: Writer,
  work: (held: Held) => Promise<ClaimFault | null>,
): Promise<Result<ClaimVersion, ClaimFault>> {
  try {
    return await runTransaction("writing", async ({ sql }) => {
      const dossier = await beginChange(sql, name, { ...by, imported: false });
      if (dossier === null) return failed("unknown-dossier", `There is no dossier ${name}.`);
      const versions = await claimVersions(sql, dossier.id, id);
      const fault = await work({ sql, dossier: dossier.id, current: versions.at(-1) ?? null });
      if (fault !== null) return { ok: false, fault };
      await sql.run("set constraints all immediate");
      const written = (await claimVersions(sql, dossier.id, id)).at(-1);
      if (written === undefined) throw new Error(`Claim ${id} was just written and is not there.`);
      return ok(written);
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return failed("refused", `The database refuses this claim: ${error.message}`);
  }
}
