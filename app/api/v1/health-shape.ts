import { z } from "zod";

/** What a healthy installation says of itself. */
export const healthShape = z
  .strictObject({
    status: z.literal("ok"),
    version: z.string(),
    migrations: z.strictObject({ applied: z.int(), pending: z.int() }),
  })
  .meta({ id: "Health" });

/** What a server says that runs. */
export const liveShape = z.strictObject({ status: z.literal("live") }).meta({ id: "Live" });

/** What a server says that may be sent requests. */
export const readyShape = z.strictObject({ status: z.literal("ready") }).meta({ id: "Ready" });
