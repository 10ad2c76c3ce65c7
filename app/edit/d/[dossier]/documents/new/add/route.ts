import { z } from "zod";

import { type Asked, editRoute } from "#app/edit-route.ts";
import { factsSchema, MOST_TEXT_BYTES } from "#app/facts-schema.ts";
import { addDocument } from "#lib/db/add-document.ts";
import { OUTLET_TYPES } from "#lib/document.ts";
import { readFacts } from "#lib/facts.ts";
import { extracted, NO_FACTS } from "#lib/formats/extract/extracted.ts";
import { failed, ok } from "#lib/result.ts";

const outlet = z.strictObject({
  name: z.string().max(200),
  country: z.string(),
  type: z.enum(OUTLET_TYPES).or(z.literal("")),
});

const schema = z.strictObject({ id: z.string(), facts: factsSchema, newOutlet: outlet.nullable(), text: z.string() });

/** Keeps a document that was looked at. */
export const POST = editRoute(
  "add-document",
  schema,
  async ({ person, params, body }: Asked<z.infer<typeof schema>, { readonly dossier: string }>) => {
    const facts = readFacts(body.facts);
    if (!facts.ok) return facts;
    const made = body.newOutlet === null ? ok(null) : readOutlet(body.newOutlet);
    if (!made.ok) return made;
    const text = extracted("text", body.text, NO_FACTS, []);
    if (!text.ok) return text;
    const given = { id: body.id.trim(), facts: facts.value, newOutlet: made.value, text: text.value.text };
    return await addDocument(params.dossier, given, person.id);
  },
  MOST_TEXT_BYTES,
);

function readOutlet({ name, country, type }: z.infer<typeof outlet>) {
  const named = name.toWellFormed().normalize("NFC").replace(/\s+/gu, " ").trim();
  if (named === "") return failed("no-outlet-name", "Give the new outlet its name.");
  if (country !== "" && !/^[A-Z]{2}$/u.test(country))
    return failed(
      "bad-country",
      `“${country}” is not a country’s code. Write two capitals, such as GE, or leave it empty.`,
    );
  return ok({ name: named, country: country || null, type: type || null });
}
