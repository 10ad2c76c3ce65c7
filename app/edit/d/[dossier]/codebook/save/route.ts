import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { saveRecoding } from "#lib/db/save-recoding.ts";

import { recodingWish } from "../recoding-schema.ts";

const shown = z.strictObject({
  wish: recodingWish,
  state: z.string().max(100),
  reason: z.string().trim().max(1000),
});

/** Makes a change of the codebook, just as it was shown. Answers the dossier's revision. */
export const POST = editRoute<z.infer<typeof shown>, { readonly dossier: string }>(
  "edit-codebook",
  shown,
  ({ person, params, body }) => {
    const { wish, state, reason } = body;
    return saveRecoding(
      params.dossier,
      { ...wish, state },
      { person: person.id, reason: reason === "" ? null : reason },
    );
  },
);
