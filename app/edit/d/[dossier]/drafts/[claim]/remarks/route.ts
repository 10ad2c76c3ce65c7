import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { addRemark } from "#lib/db/add-remark.ts";

const remark = z.strictObject({ id: z.uuid(), answers: z.uuid().nullable(), body: z.string().max(5000) });

/** Adds a remark on a claim, or on a draft of one. */
export const POST = editRoute<z.infer<typeof remark>, { readonly dossier: string; readonly claim: string }>(
  remark,
  ({ person, params, body }) => addRemark(params.dossier, { ...body, claim: params.claim }, person.id),
);
