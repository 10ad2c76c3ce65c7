import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";
import { selectDrafts } from "./select-drafts.ts";

/** What somebody says of a claim to the other editors. */
export interface RemarkWish {
  /** Chosen at random by whoever asks, so that the same remark sent twice is one. */
  readonly id: string;
  /** The claim, or the draft of one. */
  readonly claim: string;
  /** The remark that begins the thread that this one goes on with; null where it begins one. */
  readonly answers: string | null;
  readonly body: string;
}

/** Why a remark was not added. */
type RemarkFault = Fault<"unknown-claim" | "no-words">;

/** Adds a remark on a claim of the dossier `name`, or on a draft that the account `person` may see. Fails with `unknown-claim`, `no-words`. */
export function addRemark(
  name: string,
  { id, claim, answers, body }: RemarkWish,
  person: string,
): Promise<Result<null, RemarkFault | EditFault>> {
  return editDossier<null, RemarkFault>(name, { person, action: "remark", reason: null }, async ({ sql, dossier }) => {
    if (body.trim() === "") return failed("no-words", "Say something.");
    const [known] = await sql<object>`select 1 from claim where dossier_id = ${dossier.id} and id = ${claim}`;
    const drafts = known === undefined ? await selectDrafts(sql, dossier.id, { viewer: person, id: claim }) : [];
    if (known === undefined && drafts.length === 0)
      return failed("unknown-claim", "There is no such claim. What you typed is kept.");
    const [begun] = await sql<object>`
      select 1 from remark where id = ${answers} and dossier_id = ${dossier.id} and claim_id = ${claim} and answers_id is null`;
    if (answers !== null && begun === undefined)
      return failed("unknown-claim", "There is no such thread on this claim. What you typed is kept.");
    await sql`
      insert into remark (id, dossier_id, claim_id, answers_id, person_id, body)
      values (${id}, ${dossier.id}, ${claim}, ${answers}, ${person}, ${body.trim()})
      on conflict (id) do nothing`;
    return ok(null);
  });
}
