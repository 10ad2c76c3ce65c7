import { may } from "#lib/policy.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { addDossier, type DossierHeading } from "./add-dossier.ts";
import { beginChange } from "./begin-change.ts";
import { findEditor } from "./find-editor.ts";
import { isRefusal } from "./is-refusal.ts";
import { runTransaction } from "./run-transaction.ts";

/** Makes a dossier with nothing in it yet. `person` is the id of an account. Fails with `name-taken` where the name in addresses is another's. */
export async function makeDossier(
  person: string,
  head: DossierHeading,
): Promise<Result<{ readonly name: string }, Fault<"no-session" | "forbidden" | "name-taken" | "refused">>> {
  try {
    return await runTransaction("writing", async ({ sql }) => {
      const editor = await findEditor(sql, person);
      if (editor === null) return failed("no-session", "You are no longer signed in. Sign in and try again.");
      if (!may(editor.role, "make-dossier"))
        return failed("forbidden", `As ${editor.role} you may not make dossiers. Nothing was changed.`);
      const by = { actor: editor.actor, person: editor.id, reason: null, imported: false };
      const isFree = (await beginChange(sql, head.name, by)) === null && (await addDossier(sql, head));
      return isFree
        ? ok({ name: head.name })
        : failed("name-taken", `There is a dossier ${head.name} already. Choose another name.`);
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return failed("refused", `The database refuses this dossier: ${error.message}`);
  }
}
