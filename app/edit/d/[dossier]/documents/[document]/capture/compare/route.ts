import { z } from "zod";

import { compareCapture } from "#app/compare-capture.ts";
import { openDossier } from "#app/dossier.ts";
import { type Asked, editRoute } from "#app/edit-route.ts";
import { MOST_TEXT_BYTES } from "#app/facts-schema.ts";
import { extracted, NO_FACTS } from "#lib/formats/extract/extracted.ts";
import { may } from "#lib/policy.ts";
import { failed } from "#lib/result.ts";

const schema = z.strictObject({ text: z.string() });

/** Tells what a newer text would do, and keeps nothing. */
export const POST = editRoute(
  "add-document",
  schema,
  async ({
    person,
    params,
    body,
  }: Asked<z.infer<typeof schema>, { readonly dossier: string; readonly document: string }>) => {
    if (!may(person.role, "add-document"))
      return failed("forbidden", `As ${person.role} you may not capture documents anew. Nothing was compared.`);
    const text = extracted("text", body.text, NO_FACTS, []);
    if (!text.ok) return text;
    const open = await openDossier(params.dossier);
    if (open === null) return failed("unknown-dossier", `There is no dossier ${params.dossier}.`);
    return await compareCapture(open.dossier, params.document, text.value.text, person.id);
  },
  MOST_TEXT_BYTES,
);
