import type { MentionPlace } from "#lib/coverage.ts";
import { describePassage, type Passage } from "#lib/passage.ts";
import { offsetsIn } from "#lib/text.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";
import type { CapturedDocument } from "./read-document-captures.ts";

/** A mention that somebody set aside in a capture, as words that may stand in the next. */
export interface Dismissed {
  readonly kind: "dismissal";
  readonly id: string;
  readonly document: string;
  readonly capture: number;
  readonly passages: readonly Passage[];
}

/** What is set aside in the newest capture of a document of the dossier `name`, by whomever; nothing where its text is not held. */
export async function selectDismissed(
  name: string,
  document: string,
  { captures, texts }: CapturedDocument,
): Promise<readonly Dismissed[]> {
  const capture = captures[0]?.number ?? 0;
  const text = texts.get(capture);
  if (text === undefined) return [];
  const places = await makeSql(pool())<MentionPlace>`
    select distinct start, "end" from dismissal join dossier on dossier.id = dossier_id
    where slug = ${name} and document_id = ${document} and capture = ${capture} and withdrawn_at is null`;
  const offsets = offsetsIn(text);
  return places.map(({ start, end }) => ({
    kind: "dismissal",
    id: `${start}-${end}`,
    document,
    capture,
    passages: [describePassage(text, start, end, offsets)],
  }));
}
