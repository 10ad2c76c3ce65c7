import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { setDismissal } from "#lib/db/set-dismissal.ts";

const dismissal = z.strictObject({ start: z.int().min(0), end: z.int().min(1), isDismissed: z.boolean() });

/** Sets a mention aside, or takes that back. */
export const POST = editRoute<z.infer<typeof dismissal>, { readonly dossier: string; readonly document: string }>(
  "record",
  dismissal,
  ({ person, params, body }) => setDismissal(params.dossier, { ...body, document: params.document }, person.id),
);
