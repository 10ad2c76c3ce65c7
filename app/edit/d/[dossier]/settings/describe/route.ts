import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { headingFields } from "#app/heading-schema.ts";
import { describeDossier } from "#lib/db/describe-dossier.ts";
import { checkHead } from "#lib/formats/data-package/descriptor.ts";

const change = z.strictObject({ ...headingFields, seen: z.int(), reason: z.string().max(500).nullable() });

/** Says anew what a dossier is. Answers how it then stands. */
export const POST = editRoute<z.infer<typeof change>, { readonly dossier: string }>(
  "describe-dossier",
  change,
  async ({ person, params: { dossier }, body: { seen, reason, ...heading } }) => {
    const sound = checkHead({ name: dossier, ...heading });
    return sound.ok ? await describeDossier(dossier, person.id, { ...heading, seen, reason }) : sound;
  },
);
