import { editRoute } from "#app/edit-route.ts";
import { tellEffect } from "#components/codebook/tell-effect.ts";
import { previewRecoding } from "#lib/db/preview-recoding.ts";
import { may } from "#lib/policy.ts";
import type { RecodingWish } from "#lib/recoding.ts";
import { failed, ok } from "#lib/result.ts";

import { recodingWish } from "../recoding-schema.ts";

/** Says what a change of the codebook would do, and changes nothing. */
export const POST = editRoute<RecodingWish, { readonly dossier: string }>(
  "edit-codebook",
  recodingWish,
  async ({ person, params, body }) => {
    if (!may(person.role, "edit-codebook"))
      return failed("forbidden", `As ${person.role} you may not do this. Nothing was changed.`);
    const found = await previewRecoding(params.dossier, body);
    if (!found.ok) return found;
    const { before, recoded, effect, drafts, open, state } = found.value;
    return ok(tellEffect({ before, after: recoded.dossier, effect, drafts, open, state }));
  },
);
