import type { EntityKind } from "#lib/entity.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import type { Edit } from "./edit-dossier.ts";
import { entityChange } from "./entity-change.ts";
import { type EntityChange, putEntities } from "./put-entities.ts";
import { readEntityHistory } from "./read-entity-history.ts";
import { saveDraft } from "./save-draft.ts";

/** Which version of what is to come back. */
export interface RestoreWish<Kind extends EntityKind = EntityKind> {
  readonly kind: Kind;
  readonly id: string;
  /** The dossier's revision that brought the version about. */
  readonly revision: number;
  /** The `version` (`EntityVersion`) that stood when it was asked for. */
  readonly seen: number;
}

/** What became of it: it stands again, or, since claims change through review, it is a draft. */
export type Restored = "restored" | "in-review" | "draft";

/**
 * Brings back an older version of something in the dossier `name`. Readers see it at once; of a claim, it becomes a
 * draft that goes to review. Fails with a sentence where a rule stands against it as things are, as where the event of
 * a question was withdrawn meanwhile, and as `putEntities` and `saveDraft` do.
 */
export async function restoreEntity<Kind extends EntityKind>(
  name: string,
  edit: Edit & { readonly person: string },
  { kind, id, revision, seen }: RestoreWish<Kind>,
): Promise<Result<Restored>> {
  const versions = await readEntityHistory(name, kind, id);
  const version = versions.find((each) => each.revision === revision && !each.retracted);
  if (version === undefined) return failed("unknown-version", "There is no such version. Load the page again.");
  const change = entityChange(kind, id, version.state, seen);
  if (change.kind === "claim") return await draftOf(name, edit, change);
  const done = await putEntities(name, edit, [change]);
  return done.ok ? ok("restored") : { ok: false, fault: explained(done.fault) };
}

async function draftOf(
  name: string,
  { person, reason }: Edit & { readonly person: string },
  { id, value, seen }: Extract<EntityChange, { kind: "claim" }>,
): Promise<Result<Restored>> {
  const done = await saveDraft(name, { id, claim: value, base: seen, seen: null, send: true }, { person, reason });
  if (done.ok) return ok(done.value.status === "in-review" ? "in-review" : "draft");
  const { fault } = done;
  if (fault.kind === "withdrawn")
    return failed("withdrawn", "The question or the document of this claim was withdrawn. Bring that back first.");
  if (fault.kind === "stale" && "current" in fault && fault.current !== null)
    return failed("stale", `${fault.current.author.name} has a draft of this claim under way. That is decided first.`);
  return { ok: false, fault: explained(fault) };
}

function explained(fault: Fault): Fault {
  if (fault.kind !== "refused") return fault;
  const cause = fault.message.replace("The database refuses this: ", "");
  return { kind: "refused", message: `As things stand, this version cannot come back. ${cause}` };
}
