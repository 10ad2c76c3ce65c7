import "server-only";

import { answerFile } from "./answer-file.ts";
import { parametersOf } from "./ignored-header.ts";
import { noPermalink } from "./no-permalink.ts";
import { type OpenSnapshot, openSnapshot } from "./snapshot.ts";

/** The parameters of a route of one permanent comparison. */
export interface SnapshotParams {
  readonly params: Promise<{ readonly id: string }>;
}

/** Answers whoever asks for a file of a permanent comparison: 404, or 410 with what is left of it, where it is not kept. */
export function frozenAnswer(
  request: Request,
  { params }: SnapshotParams,
  answer: (id: string, snapshot: OpenSnapshot, parameters: URLSearchParams) => Response | Promise<Response>,
): Promise<Response> {
  return answerFile(async () => {
    const { id } = await params;
    const snapshot = await openSnapshot(id);
    return snapshot === null ? noPermalink(id) : answer(id, snapshot, parametersOf(request));
  });
}
