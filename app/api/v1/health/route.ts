import { connection } from "next/server";
import type { z } from "zod";

import { checkHealth } from "#lib/db/check-health.ts";

import { version } from "../../../../package.json";
import type { healthShape } from "../health-shape.ts";
import { otherMethods } from "../other-methods.ts";
import { migrationState } from "./migration-state.ts";
import { sick } from "./sick.ts";

/** 200 when the database answers, with version and migration state; else 503 as problem+json (RFC 9457). */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  if (!health.ok) return sick("database", health.problem);
  const migrations = await migrationState();
  if (migrations === null) return sick("database", "The database cannot say which migrations it has.");
  const told: z.infer<typeof healthShape> = { status: "ok", version, migrations };
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
