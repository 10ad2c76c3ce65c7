import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";

import { Failure } from "#cli/failure.ts";
import { appAddress } from "#cli/setup/app-role.ts";
import { build } from "#cli/setup/build.ts";
import { loadDossiers } from "#cli/setup/dossiers.ts";
import { root } from "#cli/setup/folders.ts";
import { addressOf } from "#cli/setup/place.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { runInstalled } from "#cli/setup/program.ts";
import { serve } from "#cli/setup/server.ts";

import { findBrowser } from "./browser.ts";
import { runFolder } from "./cluster.ts";
import { oneCheck, type Tally } from "./tally.ts";
import { createDatabase } from "./test-database.ts";

/** The run's own build, so that a site that runs beside the tests is not disturbed. */
const distDir = relative(root, join(runFolder, "next"));

let isBuilt = false;

/** The production build. */
export async function buildSite(): Promise<Tally> {
  await build(distDir, "postgres://nobody@127.0.0.1:1/nothing");
  isBuilt = true;
  return oneCheck("");
}

/** Faults, on that build and a database of their own. */
export async function faults(): Promise<Tally> {
  if (!isBuilt) throw new Failure("The faults need the build before them: npm test -- build faults");
  // Not before the client that it imports has been generated.
  const { faultStage } = await import("./faults/stage.ts");
  return faultStage(distDir);
}

const report = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/** Journeys in a real browser, on that build and a database with the dossiers of data/. */
export async function journeys(): Promise<Tally> {
  if (!isBuilt) throw new Failure("The journeys need the build before them: npm test -- build e2e");
  const browser = await findBrowser();
  const { url } = await createDatabase();
  await loadDossiers(url);
  let printed = "";
  const place = { host: "127.0.0.1", port: await findFreePort() };
  const [secret, metrics] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  const own = { PARALLAX_SECRET: secret, PARALLAX_METRICS_TOKEN: metrics };
  const inside = { DATABASE_URL: appAddress(url), NEXT_DIST_DIR: distDir, ...own };
  const site = await serve("start", place, inside, (text) => {
    printed += text;
  });
  try {
    // Some journeys start a site of their own on the same build.
    const given = { ...inside, PARALLAX_URL: addressOf(place), PARALLAX_BROWSER: browser };
    const tally = await runPlaywright(given);
    return tally.failed === 0 ? tally : { ...tally, said: `${tally.said}\nThe site printed:\n${printed.slice(-8000)}` };
  } finally {
    await site.stop();
  }
}

async function runPlaywright(env: Readonly<Record<string, string>>): Promise<Tally> {
  const file = join(runFolder, "journeys.json");
  const output = { NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: file, PARALLAX_OUTPUT: join(runFolder, "journeys") };
  // While one journey is written, the others need not run: PARALLAX_JOURNEY=people npm test -- build e2e
  const only = process.env["PARALLAX_JOURNEY"];
  const chosen = only === undefined ? [] : [only];
  const flags = ["test", "-c", "e2e", "--reporter=line,json", ...chosen];
  const ended = await runInstalled("playwright", flags, { ...env, ...output });
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, said: ended.output };
  const { expected, unexpected, flaky } = report.parse(JSON.parse(text)).stats;
  const failed = unexpected + flaky;
  return {
    passed: expected,
    failed: ended.code === 0 ? failed : Math.max(failed, 1),
    said: ended.code === 0 ? "" : ended.output,
  };
}
