import { connection } from "next/server";
import type { z } from "zod";

import { problemResponse } from "#app/problem.ts";
import { checkHealth } from "#lib/db/check-health.ts";
import { readDatabaseUrl } from "#lib/db/env.ts";
import { readMigrationStatus } from "#prisma/status.ts";

import { version } from "../../../../package.json";
import type { healthShape } from "../health-shape.ts";

/** Milliseconds for which the state of the migrations is remembered: it costs a connection of its own. */
const REMEMBERED = 60_000;

/** 200 when the database answers, with version and migration state; else 503 as problem+json (RFC 9457). */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  if (!health.ok) return problem(health.problem);
  const migrations = await migrationState().catch(() => null);
  if (migrations === null) return problem("The database cannot say which migrations it has.");
  const told: z.infer<typeof healthShape> = { status: "ok", version, migrations };
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

function problem(detail: string): Response {
  return problemResponse({ status: 503, title: "Service Unavailable", detail }, {}, { "retry-after": "5" });
}

interface MigrationState {
  readonly applied: number;
  readonly pending: number;
}

let known: { readonly state: MigrationState; readonly until: number } | null = null;

async function migrationState(): Promise<MigrationState> {
  if (known !== null && performance.now() < known.until) return known.state;
  const { applied, pending } = await readMigrationStatus(readDatabaseUrl());
  const state = { applied: applied.length, pending: pending.length };
  known = { state, until: performance.now() + REMEMBERED };
  return state;
}
