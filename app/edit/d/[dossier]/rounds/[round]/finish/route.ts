import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { finishRound } from "#lib/db/finish-round.ts";

const wish = z.strictObject({ isFinished: z.boolean() });

/** A coder says that their coding is done, or not yet. */
export const POST = editRoute<z.infer<typeof wish>, { readonly dossier: string; readonly round: string }>(
  "record",
  wish,
  ({ person, params, body }) => finishRound(params.dossier, { ...body, id: params.round }, person.id),
);
