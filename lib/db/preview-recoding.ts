import type { RecodingWish } from "#lib/recoding.ts";
import { type Fault, failed, type Result } from "#lib/result.ts";

import { isSlug } from "./is-slug.ts";
import { planRecoding, type RecodingPlan } from "./plan-recoding.ts";
import { runTransaction } from "./run-transaction.ts";

/** Finds, and changes nothing, what a recoding of the dossier `name` would do. Fails as `planRecoding` does, or with `unknown-dossier`. */
export async function previewRecoding(name: string, wish: RecodingWish): Promise<Result<RecodingPlan, Fault>> {
  return await runTransaction("reading", async ({ sql }) => {
    const [found] = isSlug(name) ? await sql<{ id: number }>`select id from dossier where slug = ${name}` : [];
    if (found === undefined) return failed("unknown-dossier", `There is no dossier ${name}.`);
    return planRecoding(sql, found.id, wish);
  });
}
