import { z } from "zod";

import { type Asked, editRoute } from "#app/edit-route.ts";
import { factsSchema } from "#app/facts-schema.ts";
import { changeDocument } from "#lib/db/change-document.ts";
import { readFacts } from "#lib/facts.ts";

const schema = z.strictObject({ seen: z.int(), facts: factsSchema });

/** Keeps what is stated of a document. Answers it as it then stands. */
export const POST = editRoute(
  "add-document",
  schema,
  async ({
    person,
    params: { dossier, document },
    body: { seen, facts },
  }: Asked<z.infer<typeof schema>, { readonly dossier: string; readonly document: string }>) => {
    const read = readFacts(facts);
    if (!read.ok) return read;
    return await changeDocument(dossier, { id: document, seen, facts: read.value, reason: null }, person.id);
  },
);
