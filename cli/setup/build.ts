import { rm } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "#cli/failure.ts";
import { waitForLock } from "#cli/lock.mjs";

import { root } from "./folders.ts";
import { runInstalled } from "./program.ts";
import { hashInputs, hasStamp, writeStamp } from "./stamp.ts";

/** What a build follows from. */
const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/generated",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "proxy.ts",
  "instrumentation.ts",
];
const notBuilt = /\.test\.tsx?$|\.prop\.test\.ts$|\.md$/;

/** Builds the site when anything it follows from has changed; tells whether it did. */
export async function buildWhenStale(url: string): Promise<boolean> {
  const lock = await waitForLock(`build ${root}`, `process ${process.pid}`);
  try {
    const stamp = await hashInputs(inputs, notBuilt);
    const stampFile = join(root, ".next", "parallax-stamp");
    if (await hasStamp(stampFile, stamp)) return false;
    await rm(stampFile, { force: true });
    await build(".next", url);
    await writeStamp(stampFile, stamp);
    return true;
  } finally {
    lock.release();
  }
}

/** Builds the site into a folder of the clone. */
export async function build(distDir: string, url: string): Promise<void> {
  const { code, output } = await runInstalled("next", ["build"], {
    NEXT_DIST_DIR: distDir,
    DATABASE_URL: url,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
  if (code === 0) return;
  if (/ENOSPC|no space left/i.test(output))
    throw new Failure("The disk is full: the site could not be built. Free some space and start again.");
  throw new Failure(`The site could not be built:\n${output.trim()}`);
}
