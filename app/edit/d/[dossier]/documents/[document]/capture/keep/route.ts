import { z } from "zod";

import { recaptureApart } from "#app/compare-apart.ts";
import { type Asked, editRoute } from "#app/edit-route.ts";
import { MOST_TEXT_BYTES } from "#app/facts-schema.ts";
import { addCapture } from "#lib/db/add-capture.ts";
import { extracted, NO_FACTS } from "#lib/formats/extract/extracted.ts";
import { may } from "#lib/policy.ts";
import { failed } from "#lib/result.ts";

const schema = z.strictObject({ text: z.string(), seen: z.int() });

/** Keeps a newer text, and moves with it what it kept. */
export const POST = editRoute(
  "add-document",
  schema,
  async ({
    person,
    params,
    body,
  }: Asked<z.infer<typeof schema>, { readonly dossier: string; readonly document: string }>) => {
    // Comparing takes a core for seconds, and comes before the database is asked for leave.
    if (!may(person.role, "add-document"))
      return failed("forbidden", `As ${person.role} you may not capture documents anew. Nothing was changed.`);
    const text = extracted("text", body.text, NO_FACTS, []);
    if (!text.ok) return text;
    const wish = { document: params.document, seen: body.seen, text: text.value.text };
    return await addCapture(params.dossier, wish, person.id, recaptureApart);
  },
  MOST_TEXT_BYTES,
);
