import "server-only";

import { readTombstone, type Tombstone } from "#lib/db/read-tombstone.ts";
import { PERMALINK_ID } from "#lib/permalink.ts";

import { type Problem, problemResponse } from "./problem.ts";

/** Where a program asks for a permanent link that nobody made. */
const NO_PERMALINK: Problem = {
  status: 404,
  title: "No such permanent link",
  detail: "There is no permanent link of this id. An id is 16 of the letters a to z and the digits 2 to 7.",
};

/** The answer to a program that asks for a permanent link that is not kept: 410 with what its tombstone says, or 404. */
export async function noPermalink(id: string): Promise<Response> {
  const tombstone = PERMALINK_ID.test(id) ? await readTombstone(id) : null;
  return tombstone === null ? problemResponse(NO_PERMALINK) : removedAnswer(tombstone);
}

/** What is left of a permanent link, for programs. */
export function removedAnswer({ id, sha256, frozenAt, removedAt, reason }: Tombstone): Response {
  return problemResponse(removedProblem({ removedAt, reason }), {
    kind: "removed",
    id,
    sha256,
    frozenAt,
    removedAt,
    reason,
  });
}

/** That what a permanent link kept had to go, and why. */
function removedProblem({ removedAt, reason }: Pick<Tombstone, "removedAt" | "reason">): Problem {
  const day = removedAt.toISOString().slice(0, 10);
  return { status: 410, title: "Removed", detail: `What this permanent link kept was removed on ${day}: ${reason}` };
}
