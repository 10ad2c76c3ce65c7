import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { settleRemark } from "#lib/db/settle-remark.ts";

const settling = z.strictObject({ id: z.string().max(36), isSettled: z.boolean() });

/** Marks a thread of remarks as settled, or as open again. */
export const POST = editRoute<z.infer<typeof settling>, { readonly dossier: string; readonly claim: string }>(
  "remark",
  settling,
  ({ person, params, body }) => settleRemark(params.dossier, body, person.id),
);
