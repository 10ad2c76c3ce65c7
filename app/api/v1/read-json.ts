import type { z } from "zod";

import { refuseUnkeepable } from "#app/keepable.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** Reads the JSON of a program's request by a schema. Fails with `not-understood`, which says where it is not as described. */
export function readJson<Body>(text: string, schema: z.ZodType<Body>): Result<Body> {
  const json = parsedJson(text);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(({ path, message }) => `${path.map(String).join(".") || "body"}: ${message}`);
  return failed("not-understood", `${faults.slice(0, 20).join("; ")}.`);
}

function parsedJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text, refuseUnkeepable));
  } catch (error) {
    return failed("not-understood", `The body is not JSON that can be kept: ${String(error)}`);
  }
}
