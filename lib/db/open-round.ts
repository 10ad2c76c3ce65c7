import { may, type Role } from "#lib/policy.ts";
import { type Fault, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";

/** Who is to code which document. */
export interface RoundWish {
  readonly document: string;
  /** Two accounts. */
  readonly coders: readonly [string, string];
}

/** Why a blind coding was not begun. */
type OpenRoundFault = Fault<"unknown-document" | "coded-already" | "open-already" | "bad-coders">;

/**
 * Begins a blind coding of a document of the dossier `name` that has no claims and no open drafts yet: coders could
 * read those. Gives its id. Fails with `coded-already`, `open-already` (one at a time), `unknown-document`,
 * `bad-coders` (one who may not record, or twice the same).
 */
export function openRound(
  name: string,
  { document, coders }: RoundWish,
  person: string,
): Promise<Result<string, OpenRoundFault | EditFault>> {
  return editDossier<string, OpenRoundFault>(name, { person, action: "settle", reason: null }, async (held) => {
    const { sql, dossier } = held;
    const fault = (await documentFault(held, document)) ?? (await codersFault(held, coders));
    if (fault !== null) return { ok: false, fault };
    const [first, second] = coders;
    const [made] = await sql<{ id: string }>`
      insert into round (dossier_id, document_id, first_id, second_id, opened_by_id)
      values (${dossier.id}, ${document}, ${first}, ${second}, ${person}) returning id`;
    return ok(made?.id ?? "");
  });
}

async function documentFault({ sql, dossier }: HeldDossier, document: string): Promise<OpenRoundFault | null> {
  const [found] = await sql<{ live: boolean; claims: number; drafts: number; rounds: number }>`
    select exists (select from document where dossier_id = ${dossier.id} and id = ${document} and retracted_at is null) as live,
           (select count(*)::int from claim
            where dossier_id = ${dossier.id} and document_id = ${document} and retracted_at is null) as claims,
           (select count(*)::int from draft
            where dossier_id = ${dossier.id} and document_id = ${document} and status in ('draft', 'in-review')) as drafts,
           (select count(*)::int from round
            where dossier_id = ${dossier.id} and document_id = ${document} and closed_at is null) as rounds`;
  if (found?.live !== true) return { kind: "unknown-document", message: `There is no document ${document}.` };
  if (found.rounds > 0)
    return { kind: "open-already", message: "This document is being coded blind already. Settle that first." };
  if (found.claims + found.drafts > 0)
    return {
      kind: "coded-already",
      message:
        "Claims have been recorded from this document, where coders could read them. Only one without any can be coded blind.",
    };
  return null;
}

async function codersFault({ sql }: HeldDossier, coders: RoundWish["coders"]): Promise<OpenRoundFault | null> {
  const known = await sql<{ role: Role }>`
    select role from person where id = any(${[...coders]}::text[]) and suspended_at is null`;
  if (known.length === 2 && known.every(({ role }) => may(role, "record"))) return null;
  return { kind: "bad-coders", message: "Choose two different people who may record claims." };
}
