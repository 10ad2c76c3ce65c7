import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { moveDraft } from "#lib/db/move-draft.ts";

const step = z.strictObject({
  move: z.enum(["send", "recall", "send-back", "reject", "drop"]),
  seen: z.int(),
  reason: z.string().max(1000).nullable(),
});

/** Moves a draft on its way to be a claim, or back. Answers the draft as it then stands. */
export const POST = editRoute<z.infer<typeof step>, { readonly dossier: string; readonly claim: string }>(
  "record",
  step,
  ({ person, params, body }) => moveDraft(params.dossier, params.claim, body, person.id),
);
