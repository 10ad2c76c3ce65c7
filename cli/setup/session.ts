import { grantToApp } from "./app-role.ts";
import { buildWhenStale } from "./build.ts";
import { generateClient } from "./client.ts";
import { type Database, openDatabase } from "./database.ts";
import { checkDisk } from "./disk.ts";
import { loadDossiers } from "./dossiers.ts";
import { makeFirstLink } from "./first-link.ts";
import { heedSignals, interruption, untilInterrupted } from "./interruption.ts";
import { bringUpToDate } from "./migrations.ts";
import { addressOf, choosePlace, type Place } from "./place.ts";
import { openSecret } from "./secret.ts";
import { serve } from "./server.ts";
import { checkSettings } from "./settings.ts";
import { describeSteps, type Steps, stepLine } from "./steps.ts";

type Mode = "start" | "dev";
type Closing = (() => Promise<void>)[];

const say = (text: string): void => void process.stdout.write(text);

/** Sets everything up, serves until told to stop or until something ends by itself, and stops all it started. */
export async function runSession(mode: Mode): Promise<void> {
  heedSignals();
  const closing: Closing = [];
  try {
    await serveAll(mode, closing);
  } catch (error) {
    if (!interruption.aborted) throw error;
  } finally {
    if (interruption.aborted) console.log("\nStopping ...");
    for (const close of closing.reverse()) await close();
  }
}

async function serveAll(mode: Mode, closing: Closing): Promise<void> {
  const started = performance.now();
  const installed = Number(process.env["PARALLAX_INSTALL_SECONDS"] ?? 0);
  checkSettings(process.env);
  const place = await choosePlace(process.env);
  const secret = await openSecret(process.env);
  await checkDisk();
  console.log("Parallax");
  if (installed > 0) console.log(stepLine("packages", "installed", installed * 1000));
  const step = describeSteps(console.log);
  const database = await prepare(mode, step, closing);
  const address = process.env["PARALLAX_URL"] || addressOf(place);
  const site = await goOn(step, "site", async () => ({
    value: await serve(
      mode,
      place,
      { DATABASE_URL: database.appUrl, PARALLAX_URL: address, PARALLAX_SECRET: secret },
      say,
    ),
    said: "serving",
  }));
  closing.push(site.stop);
  announce(place, (performance.now() - started) / 1000 + installed);
  await announceFirstLink(database.url, address);
  const failure = await Promise.race([site.ended, database.lost, untilInterrupted()]);
  if (failure && !interruption.aborted) throw failure;
}

/** All that comes before serving: the database filled, and the site built. */
async function prepare(mode: Mode, step: Steps, closing: Closing): Promise<Database> {
  await goOn(step, "client", async () => ({
    value: undefined,
    said: (await generateClient()) ? "generated from the schema" : "up to date",
  }));
  const database = await goOn(step, "database", async () => {
    const value = await openDatabase(mode, console.error);
    closing.push(value.close);
    return { value, said: value.said };
  });
  await goOn(step, "schema", async () => ({
    value: undefined,
    said: count((await bringUpToDate(database.url)).length, "migration"),
  }));
  if (database.isOurs) await grantToApp(database.url);
  await goOn(step, "dossiers", async () => ({
    value: undefined,
    said: count((await loadDossiers(database.url)).length, "dossier"),
  }));
  if (mode === "start")
    await goOn(step, "build", async () => ({
      value: undefined,
      said: (await buildWhenStale(database.url)) ? "built" : "up to date",
    }));
  return database;
}

/** A step, unless told to stop meanwhile. */
function goOn<Result>(step: Steps, ...args: Parameters<typeof step<Result>>): Promise<Result> {
  interruption.throwIfAborted();
  return step(...args);
}

function count(number: number, noun: string): string {
  return number === 0 ? "up to date" : `${number} ${noun}${number === 1 ? "" : "s"} added`;
}

function announce(place: Place, seconds: number): void {
  console.log(`\nOpen ${addressOf(place)}  (ready in ${seconds.toFixed(1)} s; Ctrl-C stops everything)`);
}

/** While nobody is administrator: how to make the first. */
async function announceFirstLink(url: string, address: string): Promise<void> {
  const path = await makeFirstLink(url);
  if (path === null) return;
  console.log(`\nNobody is administrator yet. This link makes the first administrator, once, within a day:`);
  console.log(new URL(path, address).href);
}
