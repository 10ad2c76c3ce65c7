import { z } from "zod";

/** What a healthy installation says of itself. */
export const healthShape = z
  .strictObject({
    status: z.literal("ok"),
    version: z.string(),
    migrations: z.strictObject({ applied: z.int(), pending: z.int() }),
  })
  .meta({ id: "Health" });
