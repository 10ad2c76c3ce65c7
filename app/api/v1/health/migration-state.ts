import "server-only";

import { readDirectUrl } from "#lib/db/env.ts";
import { readMigrationStatus } from "#prisma/status.ts";

/** Milliseconds for which the state of the migrations is remembered: it costs a connection of its own. */
const REMEMBERED = 60_000;

interface MigrationState {
  readonly applied: number;
  readonly pending: number;
}

let known: { readonly state: MigrationState; readonly until: number } | null = null;

/** How many migrations the database has, and lacks; null where it cannot say. What it lacks is asked for each time. */
export async function migrationState(): Promise<MigrationState | null> {
  if (known !== null && performance.now() < known.until) return known.state;
  try {
    const { applied, pending } = await readMigrationStatus(readDirectUrl());
    const state = { applied: applied.length, pending: pending.length };
    known = pending.length === 0 ? { state, until: performance.now() + REMEMBERED } : null;
    return state;
  } catch {
    return null;
  }
}
