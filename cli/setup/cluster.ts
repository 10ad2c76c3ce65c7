import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "#cli/failure.ts";

import { type Account, asAccount, findAccount, spawnOptions } from "./account.ts";
import { APP_ROLE, appPassword } from "./app-role.ts";
import { findBinaries } from "./binaries.ts";
import { exists } from "./files.ts";
import { clearOrphan } from "./postmaster.ts";

/** A folder of PostgreSQL's, who runs it and with which programs. */
export type Cluster = {
  readonly folder: string;
  readonly account: Account;
  readonly programs: Programs;
  readonly password: string;
};
type Programs = { readonly initdb: string; readonly postgres: string };

/** The role that owns the one database and is named like it: never PostgreSQL's superuser. The server connects as another. */
export const roleName = "parallax";

const passwordFile = "parallax-password";
const hostsFile = "pg_hba.conf";

/** Opens the cluster in the folder, making it first when there is none. `initFlags` are added to initdb's. */
export async function openCluster(folder: string, initFlags: readonly string[] = []): Promise<Cluster> {
  const programs = await findBinaries();
  const account = await findAccount(programs.postgres, folder);
  if (!(await exists(join(folder, passwordFile)))) await createCluster(folder, account, programs, initFlags);
  const password = await readFile(join(folder, passwordFile), "utf8");
  return { folder, account, programs, password };
}

/** Makes the cluster beside its place and moves it there whole, so a failure leaves nothing half done. */
async function createCluster(
  folder: string,
  account: Account,
  programs: Programs,
  initFlags: readonly string[],
): Promise<void> {
  if (await exists(folder)) throw new Failure(`${folder} exists but was not made by Parallax; move it away.`);
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    await give(making, account);
    await fill(making, account, programs, initFlags);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

async function fill(folder: string, account: Account, programs: Programs, initFlags: readonly string[]): Promise<void> {
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await runProgram(account, [
    programs.initdb,
    `--pgdata=${folder}`,
    "--username=postgres",
    "--auth=reject",
    ...locale,
    ...initFlags,
  ]);
  const password = randomBytes(24).toString("hex");
  const roles = [
    `CREATE ROLE ${roleName} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${roleName} OWNER ${roleName};`,
    createAppRole(password),
  ];
  await runProgram(account, [programs.postgres, "--single", "-D", folder, "postgres"], roles.join("\n"));
  await writeFile(join(folder, hostsFile), [roleName, APP_ROLE].map(letIn).join(""));
  await writeFile(join(folder, passwordFile), password, { mode: 0o600 });
  await give(join(folder, passwordFile), account);
}

/** Gives a cluster that an earlier version made the role that the server connects as. It must not be running. */
export async function addAppRole(cluster: Cluster): Promise<void> {
  const { folder, password } = cluster;
  const hosts = await readFile(join(folder, hostsFile), "utf8");
  if (hosts.includes(APP_ROLE)) return;
  await runAsSuperuser(cluster, createAppRole(password));
  await writeFile(join(folder, hostsFile), hosts + letIn(APP_ROLE));
}

/** Runs statements, one a line, as PostgreSQL's superuser, whom no address lets in. The cluster must not be running. */
export async function runAsSuperuser({ folder, account, programs }: Cluster, statements: string): Promise<void> {
  await clearOrphan(folder);
  await runProgram(account, [programs.postgres, "--single", "-D", folder, "postgres"], statements);
}

/** Made anew where an earlier attempt was cut short. Its owner may end its connections. */
function createAppRole(password: string): string {
  return [
    `DROP ROLE IF EXISTS ${APP_ROLE};`,
    `CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${appPassword(password)}';`,
    `GRANT ${APP_ROLE} TO ${roleName};\n`,
  ].join("\n");
}

const letIn = (role: string): string => `host all ${role} 127.0.0.1/32 scram-sha-256\n`;

async function give(path: string, { uid, gid }: Account): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

function runProgram(account: Account, command: readonly [string, ...string[]], input = ""): Promise<void> {
  const [program, ...args] = asAccount(account, command);
  const child = spawn(program, args, spawnOptions(account));
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
  child.stdout.resume();
  child.stdin.on("error", () => child.stdin.destroy()).end(input);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 && !/\b(FATAL|PANIC|ERROR):/.test(errors)
        ? resolve()
        : reject(new Failure(`PostgreSQL could not make its data folder: ${lastComplaint(errors)}`)),
    );
  });
}

/** The line that says why, of PostgreSQL's messages. */
export function lastComplaint(messages: string): string {
  const lines = messages.trim().split("\n");
  const complaints = lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line));
  return complaints.at(-1) ?? lines.at(-1) ?? "no reason given";
}
