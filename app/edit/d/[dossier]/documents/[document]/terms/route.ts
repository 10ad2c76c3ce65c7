import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { askWork, type WorkParams } from "#app/work.ts";
import { putEntities } from "#lib/db/put-entities.ts";
import { failed, ok } from "#lib/result.ts";

const typed = z.strictObject({ concept: z.string().max(200), term: z.string().trim().max(200) });

/** Adds a term to the codebook while a claim is written, without variants. */
export const POST = editRoute<z.infer<typeof typed>, WorkParams>(
  "edit-codebook",
  typed,
  async ({ person, params, body }) => {
    const work = await askWork(person, params);
    if (!work.ok) return work;
    const { concept, term } = body;
    if (term === "" || /[|/;]/u.test(term)) return failed("no-term", "Write one name, as the document has it.");
    const value = { concept, term, variants: [], connotation: null };
    const edit = { person: person.id, action: "edit-codebook", reason: "Named while recording" } as const;
    const id = `${concept}/${term}`;
    const done = await putEntities(params.dossier, edit, [{ kind: "term", id, value, seen: null }]);
    return done.ok ? ok({ id }) : done;
  },
);
