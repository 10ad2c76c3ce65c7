import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { ENTITY_ACTION } from "#app/entity-action.ts";
import { entityChange } from "#lib/db/entity-change.ts";
import { type PutFault, putEntities } from "#lib/db/put-entities.ts";
import { entityKey } from "#lib/entity.ts";
import { entityCells, readEntityCells, TYPED_KINDS, type TypedKind } from "#lib/formats/data-package/entity-cells.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { slugOf } from "#lib/slug.ts";

const wish = z.strictObject({
  /** As the history names it; null for something new, which says its own. */
  id: z.string().max(300).nullable(),
  /** What was typed, by column; null to withdraw it. */
  cells: z.record(z.string().max(40), z.string().max(20_000)).nullable(),
  seen: z.int().nullable(),
  reason: z.string().max(1000),
});
type Wish = z.infer<typeof wish>;

/** Writes, changes or withdraws one thing from what was typed into a form. Where it has changed meanwhile, answers with how it stands. */
export const POST = editRoute<Wish, { readonly dossier: string; readonly kind: string }>(
  "edit-codebook",
  wish,
  async ({ person, params, body }): Promise<Result<unknown>> => {
    const kind = TYPED_KINDS.find((one) => one === params.kind);
    if (kind === undefined) return failed("unknown-kind", "Nothing of that kind is written here.");
    const read = readWish(kind, kind === "adjudication" ? { ...body, cells: signed(body.cells, person.name) } : body);
    if (!read.ok) return read;
    const { id, value } = read.value;
    const edit = { person: person.id, action: ENTITY_ACTION[kind], reason: body.reason.trim() || null };
    const done = await putEntities(params.dossier, edit, [entityChange(kind, id, value, body.seen)]);
    return done.ok ? ok({ id }) : { ok: false, fault: "current" in done.fault ? withCells(done.fault) : done.fault };
  },
);

/** Who judges, and when, is not for the form to say. */
function signed(cells: Wish["cells"], by: string): Wish["cells"] {
  return cells === null ? null : { ...cells, by, at: new Date().toISOString().slice(0, 10) };
}

function readWish<Kind extends TypedKind>(kind: Kind, { id, cells }: Wish) {
  if (cells === null) return id === null ? failed("no-id", "Nothing is named.") : ok({ id, value: null });
  const read = readEntityCells(kind, id === null ? named(cells) : cells);
  if (!read.ok) return read;
  const key = entityKey(kind, read.value);
  if (id !== null && id !== key) return failed("other-id", "What something is called in addresses never changes.");
  return ok({ id: key, value: read.value });
}

/** Something new that nobody has named is called as its title or name begins. */
function named(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { id = "", title, name } = cells;
  return id.trim() === "" ? { ...cells, id: slugOf(title ?? name ?? "") } : cells;
}

/** How it stands now, as the form shows it. */
function withCells(fault: Extract<PutFault, { current: unknown }>): Fault {
  const { kind, message, entity, current } = fault;
  const { state, version, retracted } = current;
  const theirs = { version, retracted, cells: entityCells(entity.kind, state) };
  return Object.assign({ kind, message }, { theirs });
}
