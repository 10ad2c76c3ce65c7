import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { askWork, type WorkParams, workState } from "#app/work.ts";
import { ok } from "#lib/result.ts";

const nothing = z.strictObject({});

/** What has been recorded of a document, as it stands now. */
export const POST = editRoute<z.infer<typeof nothing>, WorkParams>("record", nothing, async ({ person, params }) => {
  const work = await askWork(person, params);
  return work.ok ? ok(await workState(work.value, person)) : work;
});
