import { z } from "zod";

import { claimSchema } from "#app/claim-schema.ts";
import { editRoute } from "#app/edit-route.ts";
import { tryWork } from "#app/try-work.ts";
import { askWork, type WorkParams } from "#app/work.ts";
import { ok } from "#lib/result.ts";

const trial = z.strictObject({ claim: claimSchema });

/** Tells what a claim that is being written would come to. Nothing is kept. */
export const POST = editRoute<z.infer<typeof trial>, WorkParams>("record", trial, async ({ person, params, body }) => {
  const work = await askWork(person, params);
  return work.ok ? ok(await tryWork(work.value, body.claim, person)) : work;
});
