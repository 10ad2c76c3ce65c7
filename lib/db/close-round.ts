import type { Draft } from "#lib/draft.ts";
import { compareCodings, type Round } from "#lib/round.ts";

import type { HeldDossier } from "./edit-dossier.ts";
import { loadDossier } from "./load-dossier.ts";

/** Closes a blind coding, and keeps the agreement of its drafts as it is now: questions may change later. */
export async function closeRound({ sql, dossier }: HeldDossier, round: Round, drafts: readonly Draft[]): Promise<void> {
  const loaded = await loadDossier(sql, dossier.id);
  if (loaded === null) throw new Error(`Dossier ${dossier.id} is held by this transaction and is not there.`);
  const { agreement } = compareCodings(loaded.dossier.questions, loaded.dossier.codebook, round, drafts);
  await sql`update round set closed_at = now(), agreement = ${JSON.stringify(agreement)} where id = ${round.id}`;
}
