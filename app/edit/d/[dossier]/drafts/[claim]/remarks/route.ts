import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { addRemark } from "#lib/db/add-remark.ts";

/** As pages make them: 32 hexadecimal digits; and as the database does, which writes hyphens between. */
const id = z.string().regex(/^[0-9a-f-]{32,36}$/u);

const remark = z.strictObject({ id, answers: id.nullable(), body: z.string().max(5000) });

/** Adds a remark on a claim, or on a draft of one. */
export const POST = editRoute<z.infer<typeof remark>, { readonly dossier: string; readonly claim: string }>(
  "remark",
  remark,
  ({ person, params, body }) => addRemark(params.dossier, { ...body, claim: params.claim }, person.id),
);
