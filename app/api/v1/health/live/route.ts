import { connection } from "next/server";
import type { z } from "zod";

import type { liveShape } from "../../health-shape.ts";
import { otherMethods } from "../../other-methods.ts";

/** 200 while this process answers, whatever the database does: one that does not is started again. */
export async function GET(): Promise<Response> {
  await connection();
  const told: z.infer<typeof liveShape> = { status: "live" };
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
