import { spawn } from "node:child_process";

import { installedProgram, root } from "#cli/setup/folders.ts";
import { findFreePort } from "#cli/setup/ports.ts";

import { withSite } from "./floors.ts";
import { type Figure, median, timedAsync } from "./measure.ts";

const ROUNDS = 3;

/** `npm start` where nothing has changed since the last, beside `next start` on the same build: until each answers. */
export async function benchSecondStart(url: string): Promise<readonly Figure[]> {
  await startAndStop();
  const rounds: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ ours: await startAndStop(), bare: await timedAsync(() => withSite(url, async () => undefined)) });
  const ours = median(rounds.map((round) => round.ours));
  const more = median(rounds.map((round) => round.ours - round.bare));
  return [
    {
      name: "second npm start, beyond next start on the same build",
      shown: `${(ours / 1000).toFixed(1)} s, ${(more / 1000).toFixed(1)} s more`,
      ratio: more / 3000,
      aim: "<= 1 of 3 s",
    },
  ];
}

/** Milliseconds until a start says where the site is, on this clone's own database; then it is stopped. */
async function startAndStop(): Promise<number> {
  const { DATABASE_URL: _, ...env } = process.env;
  const started = performance.now();
  const child = spawn(installedProgram("node"), ["cli/bootstrap.mjs", "cli/start.ts"], {
    cwd: root,
    env: { ...env, PORT: String(await findFreePort()) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const open = new Promise<number>((resolve) => {
    const hear = (text: string): void => {
      said += text;
      if (said.includes("\nOpen http")) resolve(performance.now() - started);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
  });
  const failed = ended.then((): never => {
    throw new Error(`npm start ended by itself:\n${said.trim()}`);
  });
  try {
    return await Promise.race([open, failed]);
  } finally {
    failed.catch(() => undefined);
    child.kill("SIGTERM");
    await ended;
  }
}
