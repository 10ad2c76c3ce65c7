import { spawn } from "node:child_process";
import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { Failure } from "#cli/failure.ts";
import { asAccount, spawnOptions } from "#cli/setup/account.ts";
import type { Cluster } from "#cli/setup/cluster.ts";
import { root } from "#cli/setup/folders.ts";
import { greet } from "#cli/setup/greeting.ts";

/** A program that stands between, run by its file of docs/scaling with addresses of this run. */
export interface Between {
  readonly pid: number;
  readonly port: number;
  /** Writes its file anew and lets it read it. */
  readonly reload: (text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Wish {
  readonly cluster: Cluster;
  readonly folder: string;
  readonly port: number;
  /** The file's name in docs/scaling. */
  readonly file: string;
  readonly command: readonly [string, ...string[]];
  readonly text: string;
}

/** A file of docs/scaling with some of its words changed, each of which it must have. */
export async function adapted(file: string, changes: readonly (readonly [RegExp, string])[]): Promise<string> {
  let text = await readFile(join(root, "docs/scaling", file), "utf8");
  for (const [what, to] of changes) {
    if (!what.test(text)) throw new Failure(`docs/scaling/${file} does not say ${what}.`);
    text = text.replaceAll(new RegExp(what, "gmu"), to);
  }
  return text;
}

/** Starts a program as PostgreSQL's account, since nothing of this is root's business; resolves when it answers. */
export async function startBetween({ cluster, folder, port, file, command, text }: Wish): Promise<Between> {
  const { uid, gid } = cluster.account;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  const path = join(folder, file);
  await writeFile(path, text);
  const [program, ...args] = asAccount(cluster.account, command);
  const child = spawn(program, args, { ...spawnOptions(cluster.account), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said = (said + words).slice(-2_000)));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  for (let tries = 0; !(await isOpen(port)); tries += 1) {
    if (child.exitCode !== null || tries === 100) throw new Failure(`${command[0]} does not start: ${said}`);
    await setTimeout(50);
  }
  return {
    pid: child.pid ?? 0,
    port,
    reload: async (changed) => {
      await writeFile(path, changed);
      child.kill("SIGHUP");
      await setTimeout(300);
    },
    stop: async () => {
      child.kill("SIGTERM");
      const late = setTimeout(3_000).then(() => child.kill("SIGKILL"));
      await Promise.race([ended, late]);
    },
  };
}

async function isOpen(port: number): Promise<boolean> {
  return await greet("127.0.0.1", port).then(
    () => true,
    () => false,
  );
}
