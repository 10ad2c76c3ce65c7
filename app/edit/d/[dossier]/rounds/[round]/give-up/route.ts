import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { giveUpRound } from "#lib/db/give-up-round.ts";

const wish = z.strictObject({});

/** Ends a blind coding unsettled. */
export const POST = editRoute<z.infer<typeof wish>, { readonly dossier: string; readonly round: string }>(
  "settle",
  wish,
  ({ person, params }) => giveUpRound(params.dossier, params.round, person.id),
);
