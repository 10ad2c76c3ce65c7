import { z } from "zod";

import { claimSchema } from "#app/claim-schema.ts";
import { editRoute } from "#app/edit-route.ts";
import { saveDraft } from "#lib/db/save-draft.ts";

const wish = z.strictObject({
  claim: claimSchema.nullable(),
  base: z.int().nullable(),
  seen: z.int().nullable(),
  send: z.boolean(),
  reason: z.string().max(1000).nullable(),
});

/** Writes what somebody proposes that a claim should be. Answers the draft. */
export const POST = editRoute<z.infer<typeof wish>, { readonly dossier: string; readonly claim: string }>(
  "record",
  wish,
  ({ person, params, body: { reason, ...given } }) =>
    saveDraft(params.dossier, { ...given, id: params.claim }, { person: person.id, reason }),
);
