import "server-only";

import { entriesOf } from "#components/review/entry.ts";
import type { ReturnedDraft } from "#components/review/returned-list.tsx";
import { returnedOf } from "#components/review/returned-of.ts";
import { listDraftNews } from "#lib/db/list-draft-news.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { listRemarks } from "#lib/db/list-remarks.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Person } from "#lib/person.ts";

/** What of somebody's drafts was sent back to them and waits, the latest first; of one document, where it is named. */
export async function returnedDrafts(
  dossier: Dossier,
  person: Person,
  document?: string,
): Promise<readonly ReturnedDraft[]> {
  const filter = { viewer: person.id, author: person.id, statuses: ["draft"] as const };
  const drafts = await listDrafts(dossier.name, document === undefined ? filter : { ...filter, document });
  if (drafts.length === 0) return [];
  const [last, remarks] = await Promise.all([listDraftNews(dossier.name, new Date()), listRemarks(dossier.name)]);
  return returnedOf(entriesOf({ dossier, drafts, last, remarks, viewer: person.id }));
}
