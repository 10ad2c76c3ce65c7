import { join } from "node:path";

import { Failure } from "#cli/failure.ts";
import { waitForLock } from "#cli/lock.mjs";

import { root } from "./folders.ts";
import { runInstalled } from "./program.ts";
import { hashInputs, hasStamp, writeStamp } from "./stamp.ts";

/** What the generated client follows from. */
const inputs = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
const stampFile = join(root, "prisma", "generated", ".stamp");

/** Generates the Prisma client when the schema has changed; tells whether it did. */
export async function generateClient(): Promise<boolean> {
  const stamp = await hashInputs(inputs);
  if (await hasStamp(stampFile, stamp)) return false;
  const lock = await waitForLock(`client ${root}`, `process ${process.pid}`);
  try {
    if (await hasStamp(stampFile, stamp)) return false;
    await generate();
    await writeStamp(stampFile, stamp);
    return true;
  } finally {
    lock.release();
  }
}

/** `prisma generate` asks for a schema engine that it does not use: any existing file satisfies it. */
async function generate(): Promise<void> {
  const engine = process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ?? "/bin/true";
  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const { code, output } = await runInstalled("prisma", ["generate"], {
    ...quiet,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
  });
  if (code !== 0) throw new Failure(`The Prisma client could not be generated:\n${output.trim()}`);
}
