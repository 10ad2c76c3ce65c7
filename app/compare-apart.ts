import "server-only";

import type { Fate, Recapture } from "#lib/capture.ts";
import type { TextRun } from "#lib/difference.ts";
import type { Passage } from "#lib/passage.ts";

import { runWorker } from "./run-worker.ts";
import type { TextWork } from "./text-work.ts";

/** Two texts of a million characters take three seconds. */
const LIMITS = { longest: 30_000, megabytes: 1024 };

let last: Promise<unknown> = Promise.resolve();

/** One at a time: each takes a core for as long as it lasts. */
function workApart<Answer>(work: TextWork): Promise<Answer> {
  const done = last.then(() => runWorker<Answer>("text-worker.ts", work, LIMITS));
  last = done.catch(() => undefined);
  return done;
}

/** As `recapture` of the core, off the server's own thread. */
export async function recaptureApart(before: string, after: string, passages: readonly Passage[]): Promise<Recapture> {
  const { runs, fates } = await workApart<{ readonly runs: readonly TextRun[]; readonly fates: readonly Fate[] }>({
    kind: "recapture",
    before,
    after,
    passages,
  });
  return { difference: { before, after, runs }, fates };
}

/** How like a text each of some others is, from 0 to 1, off the server's own thread. */
export function resemblanceApart(text: string, others: readonly string[]): Promise<readonly number[]> {
  return others.length === 0 ? Promise.resolve([]) : workApart({ kind: "resemblance", text, others });
}
