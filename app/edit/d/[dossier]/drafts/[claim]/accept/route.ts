import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { acceptDraft } from "#lib/db/accept-draft.ts";

const acceptance = z.strictObject({ seen: z.int(), confirmed: z.boolean() });

/** Makes a draft the claim. Answers the claim as it then stands. */
export const POST = editRoute<z.infer<typeof acceptance>, { readonly dossier: string; readonly claim: string }>(
  "review",
  acceptance,
  ({ person, params, body }) => acceptDraft(params.dossier, params.claim, body, person.id),
);
