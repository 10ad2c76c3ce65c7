import type { Person } from "#lib/person.ts";
import type { Role } from "#lib/policy.ts";
import { type Fault, failed, type Result } from "#lib/result.ts";

import type { Sql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/** Whoever holds the database: the command line, and `npm start`. What they may do is not asked. */
export type Keeper = "command line" | "npm start";

/** Who changes accounts, for the history and for what they may do: a person by their id, a keeper, or whoever holds a link. */
export type Changer = { readonly id: string } | Keeper | "one-time link";

/** The one who makes a change, as the database knows them now; `role` is null where nothing is asked of it. */
export interface Actor {
  readonly name: string;
  readonly role: Role | null;
}

/** Held while accounts change, so that such changes follow one another: no two administrators suspend each other. */
const PEOPLE_LOCK = 7_031_942;

/** Undoes the transaction and carries the fault out of it. */
class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Changes accounts or links in one transaction, with its history, or not at all: where `work` gives a
 * fault, nothing is left. The role of a person counts as it stands now, not as their page was drawn.
 */
export async function changePeople<Value>(
  by: Changer,
  reason: string | null,
  work: (sql: Sql, actor: Actor) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await runTransaction("writing", async ({ sql }) => {
      await sql`select pg_advisory_xact_lock(${PEOPLE_LOCK})`;
      const actor = await actorOf(sql, by);
      if (actor === null) return failed("no-session", "You are no longer signed in.");
      await sql`select set_config('parallax.actor', ${actor.name}, true), set_config('parallax.reason', ${reason ?? ""}, true)`;
      const done = await work(sql, actor);
      if (!done.ok) throw new Refusal(done.fault);
      return done;
    });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function actorOf(sql: Sql, by: Changer): Promise<Actor | null> {
  if (typeof by === "string") return { name: by, role: null };
  const [found] = await sql<Pick<Person, "email" | "role">>`
    select email, role from person where id = ${by.id} and suspended_at is null`;
  return found === undefined ? null : { name: found.email, role: found.role };
}
