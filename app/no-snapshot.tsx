import "server-only";

import type { ReactNode } from "react";

import { missing } from "#app/missing.ts";
import { answerWith } from "#app/response.ts";
import { RemovedNotice } from "#components/notice/removed-notice.tsx";
import { readTombstone } from "#lib/db/read-tombstone.ts";
import { PERMALINK_ID } from "#lib/permalink.ts";

/** The page of a permanent link that is not kept: 410 with what its tombstone says, or 404. */
export async function noSnapshot(id: string): Promise<ReactNode> {
  const tombstone = PERMALINK_ID.test(id) ? await readTombstone(id) : null;
  if (tombstone === null) return missing({ noun: "permanent link", asked: id, nearest: [] });
  answerWith(410);
  return <RemovedNotice tombstone={tombstone} />;
}
