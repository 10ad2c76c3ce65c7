// Plain JavaScript without dependencies, for any Node from 20.19: the first thing a bare clone runs.
// Installs what package-lock.json asks for, then runs a TypeScript entry with the Node that the project pins.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";

import { waitForLock } from "./lock.mjs";

const root = dirname(import.meta.dirname);
const pinnedNode = join(root, "node_modules", ".bin", "node");
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
/** What node_modules and npm's copies of the packages take, in bytes. */
const spaceToInstall = 1_500_000_000;

/** Whether node_modules holds what package-lock.json asks for; npm writes its own record there last of all. */
function isInstalled() {
  if (!existsSync(pinnedNode)) return false;
  const wanted = readLock(join(root, "package-lock.json"));
  const found = readLock(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return path in found ? found[path].version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Installs when needed; seconds taken, or undefined when there was nothing to do. */
async function install() {
  if (isInstalled()) return undefined;
  const lock = await waitForLock(`install ${root}`, `process ${process.pid}`, (holder) =>
    console.error(`Another ${holder} is installing the packages; waiting for it.`),
  );
  try {
    return isInstalled() ? undefined : await runNpm();
  } finally {
    lock.release();
  }
}

async function runNpm() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < spaceToInstall) {
    const free = Math.round((bavail * bsize) / 1e6);
    throw new Error(
      `The disk of ${root} is full: ${free} MB are free and the packages need ${spaceToInstall / 1e6} MB.`,
    );
  }
  console.error("Installing the packages, once ...");
  const started = performance.now();
  const command = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  let { code, output } = await run("npm", command);
  // An installation that was killed may still have been writing.
  if (code !== 0 && /ENOTEMPTY|EEXIST|ENOENT/.test(output)) ({ code, output } = await run("npm", command));
  if (code === 0) return (performance.now() - started) / 1000;
  if (/ENOSPC|no space left/i.test(output)) throw new Error(`The disk of ${root} is full: the packages do not fit.`);
  throw new Error(
    `The packages could not be installed; npm says: ${output.replaceAll("npm error", "").replace(/\s+/g, " ").trim().slice(0, 300)}`,
  );
}

/** Runs a program found outside node_modules, which it may be about to replace. */
function run(command, args) {
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.endsWith("node_modules/.bin"));
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: path.join(":") } });
  for (const signal of signals) process.on(signal, () => child.kill(signal) && process.exit(1));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Hands over to the entry, passes signals on, and ends as it ends. The channel tells it when this process is gone. */
function runEntry(entry, args, seconds) {
  const child = spawn(pinnedNode, [join(root, entry), ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...(seconds === undefined ? {} : { PARALLAX_INSTALL_SECONDS: seconds.toFixed(1) }) },
  });
  for (const signal of signals) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithParent(child);
  child.once("error", (error) => fail(error));
  child.once("exit", (code, signal) => process.exit(signal ? 1 : code));
}

/** npm killed outright passes no signal on: its child finds itself with another parent. */
function endWithParent(child) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

const [entry, ...args] = process.argv.slice(2);
try {
  runEntry(entry, args, await install());
} catch (error) {
  fail(error);
}
