import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";

/** Signs somebody out everywhere: anyone themselves, administrators anyone. Gives how many sessions ended. */
export function endSessions(by: Exclude<Changer, string>, personId: string): Promise<Result<number>> {
  return changePeople(by, null, async (sql, actor) => {
    if (by.id !== personId && (actor.role === null || !may(actor.role, "end-sessions")))
      return failed("forbidden", "Only administrators sign others out.");
    const ended = await sql<object>`delete from session where person_id = ${personId} returning 1`;
    return ok(ended.length);
  });
}
