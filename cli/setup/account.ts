import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";

import { Failure } from "#cli/failure.ts";

/**
 * Whom PostgreSQL runs as. It refuses root, so root lends it another account; an ordinary user needs none.
 * `through` is the command that becomes that account and keeps the right to walk through folders only root may enter.
 */
export type Account = { readonly uid?: number; readonly gid?: number; readonly through: readonly string[] };

/** The accounts tried for root, in order: PostgreSQL's own, and the one every system has. */
const lentAccounts = ["postgres", "nobody"];

/** The rights tried, least first: to read and enter any folder; containers often grant root only the second. */
const rights = ["dac_read_search", "dac_override"];

/** The account that can run the program and reach the folder, an existing one whose owner is kept. */
export async function findAccount(program: string, folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { through: [] };
  const ids = (await owner(folder)) ?? lentAccounts.map(lookUp).find((found) => found !== undefined);
  if (ids === undefined)
    throw new Failure(
      'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody"; run as another user or set DATABASE_URL.',
    );
  const ways = [ids, ...rights.map((right) => ({ ...ids, through: keeping(right, ids) }))];
  const found = ways.find((account) => reaches(account, program, folder));
  if (found === undefined)
    throw new Failure(
      `PostgreSQL refuses to run as root, and user ${ids.uid} may not enter ${dirname(folder)}; move the clone, run as another user or set DATABASE_URL.`,
    );
  return found;
}

type Ids = { readonly uid: number; readonly gid: number; readonly through: readonly string[] };

async function owner(folder: string): Promise<Ids | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid, through: [] };
}

function lookUp(name: string): Ids | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), through: [] };
}

/** access(2), which PostgreSQL asks about its own programs, heeds a kept right only with no_setuid_fixup. */
function keeping(right: string, { uid, gid }: Ids): string[] {
  const only = `-all,+${right}`;
  return [
    "setpriv",
    "--securebits=+no_setuid_fixup",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    "--",
  ];
}

function reaches(account: Account, program: string, folder: string): boolean {
  const [command, ...args] = asAccount(account, ["sh", "-c", 'cd "$1" && "$0" --version', program, dirname(folder)]);
  return spawnSync(command, args, spawnOptions(account)).status === 0;
}

/** The command line that runs as the account. */
export function asAccount(account: Account, command: readonly [string, ...string[]]): [string, ...string[]] {
  const [first, ...rest] = account.through;
  return first === undefined ? [...command] : [first, ...rest, ...command];
}

/** Options for the child process: who it is, a folder it may be in, and none of the caller's PG variables. */
export function spawnOptions(account: Account): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = { NODE_ENV: "production" as const, PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  const { uid, gid } = account;
  if (account.through.length > 0 || uid === undefined || gid === undefined) return { cwd: "/", env };
  return { cwd: "/", env, uid, gid };
}
