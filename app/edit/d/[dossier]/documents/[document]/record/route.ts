import { z } from "zod";

import { claimSchema } from "#app/claim-schema.ts";
import { editRoute } from "#app/edit-route.ts";
import { readWork } from "#app/try-work.ts";
import { askWork, type WorkParams } from "#app/work.ts";
import { saveDraft } from "#lib/db/save-draft.ts";

const wish = z.strictObject({
  claim: claimSchema,
  base: z.int().nullable(),
  seen: z.int().nullable(),
  send: z.boolean(),
});

/** Records a claim whose value may be in ordinary writing. Answers the draft, or what is wrong with which field. */
export const POST = editRoute<z.infer<typeof wish>, WorkParams>("record", wish, async ({ person, params, body }) => {
  const work = await askWork(person, params);
  if (!work.ok) return work;
  const { claim, faults } = readWork(work.value, { ...body.claim, document: params.document });
  const [first] = faults;
  if (first !== undefined) return { ok: false, fault: { kind: first.kind, message: first.message, faults } };
  const { base, seen, send } = body;
  return saveDraft(params.dossier, { id: claim.id, claim, base, seen, send }, { person: person.id, reason: null });
});
