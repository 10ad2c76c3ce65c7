import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { headingFields } from "#app/heading-schema.ts";
import { makeDossier } from "#lib/db/make-dossier.ts";
import { checkHead } from "#lib/formats/data-package/descriptor.ts";

/** Makes a dossier. Answers its name. */
export const POST = editRoute(
  "make-dossier",
  z.strictObject({ name: z.string().max(200), ...headingFields }),
  async ({ person, body }) => {
    const sound = checkHead(body);
    return sound.ok ? await makeDossier(person.id, body) : sound;
  },
);
