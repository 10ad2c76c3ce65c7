import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { openRound } from "#lib/db/open-round.ts";

const wish = z.strictObject({ document: z.string().max(200), coders: z.tuple([z.string(), z.string()]) });

/** Begins a blind coding of a document. Answers its id. */
export const POST = editRoute<z.infer<typeof wish>, { readonly dossier: string }>(
  "settle",
  wish,
  ({ person, params, body }) => openRound(params.dossier, body, person.id),
);
