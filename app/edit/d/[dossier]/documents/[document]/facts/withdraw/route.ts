import { z } from "zod";

import { type Asked, editRoute } from "#app/edit-route.ts";
import { changeDocument } from "#lib/db/change-document.ts";
import { failed } from "#lib/result.ts";

const schema = z.strictObject({ seen: z.int(), reason: z.string().max(1000) });

/** Withdraws a document that nothing rests on, for a reason. */
export const POST = editRoute(
  "add-document",
  schema,
  async ({
    person,
    params: { dossier, document },
    body: { seen, reason },
  }: Asked<z.infer<typeof schema>, { readonly dossier: string; readonly document: string }>) => {
    if (reason.trim() === "") return failed("no-reason", "Say why the document is withdrawn: readers see it.");
    return await changeDocument(dossier, { id: document, seen, facts: null, reason: reason.trim() }, person.id);
  },
);
