import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { archiveDossier } from "#lib/db/archive-dossier.ts";

const wish = z.strictObject({ archived: z.boolean(), reason: z.string().max(500).nullable() });

/** Archives a dossier, or reopens it. */
export const POST = editRoute<z.infer<typeof wish>, { readonly dossier: string }>(
  "archive-dossier",
  wish,
  ({ person, params, body }) => archiveDossier(params.dossier, person.id, body),
);
