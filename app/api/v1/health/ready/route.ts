import { connection } from "next/server";
import type { z } from "zod";

import { isStopping } from "#app/stopping.ts";
import { checkHealth } from "#lib/db/check-health.ts";

import type { readyShape } from "../../health-shape.ts";
import { otherMethods } from "../../other-methods.ts";
import { migrationState } from "../migration-state.ts";
import { sick } from "../sick.ts";

/** 200 while this server may be sent requests: the database answers, has all of its migrations, and nothing told the server to stop. */
export async function GET(): Promise<Response> {
  await connection();
  if (isStopping()) return sick("stopping", "This server has been told to stop. Ask another.");
  const health = await checkHealth();
  if (!health.ok) return sick("database", health.problem);
  const migrations = await migrationState();
  if (migrations === null) return sick("database", "The database cannot say which migrations it has.");
  if (migrations.pending > 0)
    return sick("schema", "The database lacks migrations. Run: npm run -s parallax -- migrate");
  const told: z.infer<typeof readyShape> = { status: "ready" };
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
