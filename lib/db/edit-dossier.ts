import { type Action, mayEver } from "#lib/policy.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { beginChange } from "./begin-change.ts";
import { type Editor, type EditorKey, findEditor } from "./find-editor.ts";
import { isRefusal } from "./is-refusal.ts";
import { isSlug } from "./is-slug.ts";
import type { Sql } from "./make-sql.ts";
import { runTransaction, type Transaction } from "./run-transaction.ts";

/** Why an edit was not made, whatever it was to be. */
export type EditFault = Fault<"no-session" | "forbidden" | "unknown-dossier" | "archived" | "refused">;

/** Who edits, what the table of permissions calls it, and why. */
export interface Edit {
  readonly person: EditorKey;
  /** What they may have to be asked of their own claims is for `work` to ask. */
  readonly action: Action;
  readonly reason: string | null;
  /** Whether it can be done to an archived dossier. */
  readonly toArchived?: true;
}

/** A dossier held for an edit, and the editor as the database knows them now. */
export interface HeldDossier extends Transaction {
  readonly dossier: { readonly id: number; readonly revision: number };
  readonly editor: Editor;
}

/** Undoes the transaction. */
class Undone extends Error {}

/**
 * Edits the dossier `name` in one transaction with its history, or not at all: where `work` gives a fault,
 * nothing is left. Edits of one dossier follow one another. The editor's role counts as it stands now, not as
 * their page was drawn. Fails with `no-session`, `forbidden`, `unknown-dossier`, `archived`; with `refused`, and
 * PostgreSQL's reason, where a rule of the database is broken; and with what `work` fails with.
 */
export async function editDossier<Value, Own extends Fault>(
  name: string,
  { person, action, reason, toArchived }: Edit,
  work: (held: HeldDossier) => Promise<Result<Value, Own>>,
): Promise<Result<Value, Own | EditFault>> {
  const undone: { fault?: Own } = {};
  try {
    return await runTransaction("writing", async (transaction) => {
      const { sql } = transaction;
      const asked = await findPermitted(sql, person, action);
      if (!asked.ok) return asked;
      const by = { actor: asked.value.actor, person: asked.value.id, reason, imported: false };
      const dossier = isSlug(name) ? await beginChange(sql, name, by) : null;
      if (dossier === null) return failed("unknown-dossier", `There is no dossier ${name}.`);
      // Asked again, since they may have waited for others, and lost the leave meanwhile.
      const permitted = await findPermitted(sql, person, action);
      if (!permitted.ok) return permitted;
      const [state] = await sql<{ archived: boolean }>`
        select archived_at is not null as archived from dossier where id = ${dossier.id}`;
      if (state?.archived === true && toArchived === undefined)
        return failed("archived", "This dossier is archived: it can be read, and not edited until it is reopened.");
      const done = await work({ ...transaction, dossier, editor: permitted.value });
      if (!done.ok) {
        undone.fault = done.fault;
        throw new Undone(done.fault.message);
      }
      await sql.run("set constraints all immediate");
      return done;
    });
  } catch (error) {
    if (undone.fault !== undefined && error instanceof Undone) return { ok: false, fault: undone.fault };
    if (isRefusal(error)) return failed("refused", `The database refuses this: ${error.message}`);
    throw error;
  }
}

async function findPermitted(
  sql: Sql,
  person: EditorKey,
  action: Action,
): Promise<Result<Editor, Fault<"no-session" | "forbidden">>> {
  const editor = await findEditor(sql, person);
  if (editor === null) return failed("no-session", "You are no longer signed in. Sign in and try again.");
  return mayEver(editor.role, action)
    ? ok(editor)
    : failed("forbidden", `As ${editor.role} you may not do this. Nothing was changed.`);
}
