import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { Failure } from "#cli/failure.ts";

import { root } from "./folders.ts";
import { addressOf, type Place } from "./place.ts";

/** A running site. `ended` settles with a sentence when it stops by itself, `code` with what it exits with: null where a signal ended it. */
export type Site = {
  readonly pid: number;
  readonly ended: Promise<Failure>;
  readonly code: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

/** Starts `next start` or `next dev`; resolves when it answers. `say` gets what it prints from then on. */
export async function serve(
  mode: "start" | "dev",
  place: Place,
  env: Readonly<Record<string, string>>,
  say: (text: string) => void,
): Promise<Site> {
  const args = [
    "--import",
    join(import.meta.dirname, "tied.mjs"),
    join(root, "node_modules/next/dist/bin/next"),
    mode,
    // By Node itself, not by the compiler, which takes longer and which an image does without.
    "--experimental-next-config-strip-types",
    "-p",
    String(place.port),
    "-H",
    place.host,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: mode === "start" ? "production" : "development",
      // The site ends in order by itself (app/stopping.ts).
      ...(mode === "start" ? { NEXT_MANUAL_SIG_HANDLE: "true" } : {}),
      ...env,
    },
  });
  const output = follow(child, say);
  const ended = new Promise<Failure>((resolve) => {
    child.once("error", (error) => resolve(new Failure(`The site does not start: ${error.message}.`)));
    child.once("exit", () => resolve(new Failure(`The site ended by itself: ${output.lastWords()}`)));
  });
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const failure = await Promise.race([output.ready.then(() => wake(place)), ended]);
  if (failure) throw failure;
  return { pid: child.pid ?? 0, ended, code, stop: () => stop(child, ended) };
}

/** Milliseconds after which a site that has said that it is ready is left to wake by itself. */
const WAKING = 15_000;

/** Asks once before anyone else does: Next registers what follows responses (instrumentation.ts) with the first request. */
async function wake(place: Place): Promise<undefined> {
  const health = new URL("/api/v1/health", addressOf(place));
  await fetch(health, { signal: AbortSignal.timeout(WAKING) }).catch(() => undefined);
}

type Output = { readonly ready: Promise<undefined>; readonly lastWords: () => string };

/** Keeps what is said until the site is ready, passes on what is said after. */
function follow(child: ChildProcess, say: (text: string) => void): Output {
  let said = "";
  let isReady = false;
  const ready = new Promise<undefined>((resolve) => {
    const hear = (text: string): void => {
      if (isReady && !text.startsWith("✓")) say(text);
      said = (said + text).slice(-4000);
      if (!said.includes("Ready in")) return;
      isReady = true;
      resolve(undefined);
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
  });
  return { ready, lastWords: () => lastWords(said) };
}

function lastWords(said: string): string {
  const lines = said.trim().split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "";
}

/** Milliseconds for the site to end in order: longer than it gives itself (app/stopping.ts). */
const ENDING = 10_000;

async function stop(child: ChildProcess, ended: Promise<Failure>): Promise<void> {
  child.kill("SIGTERM");
  const cancel = new AbortController();
  const overdue = setTimeout(ENDING, "overdue", { signal: cancel.signal }).catch(() => "cancelled");
  if ((await Promise.race([ended, overdue])) === "overdue") child.kill("SIGKILL");
  cancel.abort();
  await ended;
}
