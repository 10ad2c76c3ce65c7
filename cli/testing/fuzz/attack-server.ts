import fc from "fast-check";

import { appAddress } from "#cli/setup/app-role.ts";
import { build } from "#cli/setup/build.ts";
import { loadDossiers } from "#cli/setup/dossiers.ts";
import { addressOf } from "#cli/setup/place.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { serve } from "#cli/setup/server.ts";
import { clearDeadRuns, startTestCluster } from "#cli/testing/cluster.ts";
import { templateVariable } from "#cli/testing/database-variable.ts";
import { createDatabase } from "#cli/testing/test-database.ts";
import { makeApiToken } from "#lib/auth/make-api-token.ts";
import { disconnect, pool } from "#lib/db/client.ts";
import { storedPerson } from "#lib/db/testing/people.ts";

import type { Attacked } from "./attack-apart.ts";
import { type Asked, asked } from "./requests.ts";

/** Milliseconds within which the server answers anything. */
const LONGEST = 1_000;
/** Requests under way at once. */
const AT_ONCE = 4;
/** Each may write so many times a minute (lib/auth/write-limit.ts). */
const TOKENS = 20;
const BUILD = ".parallax/fuzz-next";

/**
 * Sends a production server mutated addresses and bodies. None is answered 500 or above, or later than in a second of a
 * machine that does nothing else; and afterwards there are as many drafts as it said that it had made.
 */
export async function attackServer(seed: number, count: number): Promise<Attacked> {
  await clearDeadRuns();
  const cluster = await startTestCluster();
  process.env[templateVariable] = cluster.template;
  try {
    await build(BUILD, "postgres://nobody@127.0.0.1:1/nothing");
    const { url } = await createDatabase();
    await loadDossiers(url);
    process.env["DATABASE_URL"] = url;
    const place = { host: "127.0.0.1", port: await findFreePort() };
    const secret = Array.from({ length: 12 }, (_, index) => `k${index}`).join("-");
    const site = await serve(
      "start",
      place,
      { DATABASE_URL: appAddress(url), NEXT_DIST_DIR: BUILD, PARALLAX_SECRET: secret },
      () => undefined,
    );
    try {
      return await attackSite(new URL(addressOf(place)), seed, count);
    } finally {
      await site.stop();
      await disconnect();
    }
  } finally {
    await cluster.close();
  }
}

async function attackSite(site: URL, seed: number, count: number): Promise<Attacked> {
  const tokens = await makeTokens();
  const left = fc.sample(asked, { seed, numRuns: count });
  const failures: string[] = [];
  const doubtful: Asked[] = [];
  let [slowest, made] = [0, 0];
  const begun = performance.now();
  const ask = async (next: Asked): Promise<Answered> => {
    const answered = await send(site, next, tokens[left.length % tokens.length] ?? "");
    if (answered.status === 201 && next.path.includes("/claims")) made += 1;
    return answered;
  };
  const judge = (next: Asked, answered: Answered, longest: number): void => {
    slowest = Math.max(slowest, answered.took);
    const why = whatIsWrong(answered, longest);
    if (why !== null) failures.push(`${why}: ${JSON.stringify(next).slice(0, 2_000)}`);
  };
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const answered = await ask(next);
      if (isForLoad(answered)) doubtful.push(next);
      else judge(next, answered, LONGEST);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (doubtful.length > count * MOST_DOUBTFUL)
    failures.push(`${doubtful.length} of ${count} came late, or were put off`);
  // What other work on the machine held up is asked again, alone, and given the time that this machine takes for a second.
  for (const next of doubtful) {
    const before = slowdown();
    const answered = await ask(next);
    judge(next, answered, LONGEST * Math.max(before, slowdown()));
  }
  const { rows } = await pool().query("select count(*)::int as count from draft");
  if (rows[0]?.count !== made) failures.push(`${made} drafts were said to be made, and there are ${rows[0]?.count}`);
  return { name: "a running server", outcome: { cases: count, failures, slowest }, took: performance.now() - begun };
}

async function makeTokens(): Promise<readonly string[]> {
  const { id } = await storedPerson("ed@example.org", "editor");
  const made: string[] = [];
  for (let number = 0; number < TOKENS; number += 1) {
    const token = await makeApiToken("command line", { name: `fuzz ${number}`, personId: id });
    if (token.ok) made.push(token.value);
  }
  return made;
}

interface Answered {
  /** Null where there was no answer; `lack` says why. */
  readonly status: number | null;
  readonly lack: string;
  /** Whether it says after how long to ask again. */
  readonly saysWhen: boolean;
  /** Milliseconds. */
  readonly took: number;
}

const OWN_FAULT = 500;
const OUTAGE = 503;

/** Of all requests, those that load may hold up. */
const MOST_DOUBTFUL = 0.05;

/** Whether a machine that is held up could be why: late, or an outage that is told as one. */
function isForLoad({ status, saysWhen, took }: Answered): boolean {
  if (status === null) return false;
  return status < OWN_FAULT ? took > LONGEST : status === OUTAGE && saysWhen;
}

/** Null where nothing is. `longest` is in milliseconds. */
function whatIsWrong({ status, lack, took }: Answered, longest: number): string | null {
  const late = `after ${Math.round(took)} ms, of ${Math.round(longest)}`;
  if (status === null) return `no answer (${lack}) ${late}`;
  return status >= OWN_FAULT || took > longest ? `${status} ${late}` : null;
}

/** Times longer than it may take: an answer that comes yet tells more than none. */
const PATIENCE = 60;

/** What is answered, to its end. Nothing is sent twice: a connection that the server closes under a request is a fault. */
async function send(site: URL, { method, path, body, type }: Asked, token: string): Promise<Answered> {
  const headers = { authorization: `Bearer ${token}`, ...(body === null ? {} : { "content-type": type }) };
  const sent = performance.now();
  const told = { lack: "", saysWhen: false };
  try {
    const answer = await fetch(new URL(path, site), {
      method,
      headers,
      ...(body === null ? {} : { body }),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE * LONGEST),
    });
    await answer.arrayBuffer();
    const saysWhen = answer.headers.has("retry-after");
    return { ...told, status: answer.status, saysWhen, took: performance.now() - sent };
  } catch (error) {
    return { ...told, status: null, lack: lackOf(error), took: performance.now() - sent };
  }
}

/** The name of an error, and of what was behind it, which for fetch says more. */
function lackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.name}: ${error.cause.message}` : error.name;
}

/** Milliseconds of processor time by which the machine is measured. */
const MEASURED = 50;

/** More than this is no load, but a machine that stands. */
const SLOWEST = 30;

/** How many times longer than on a machine of its own a piece of work takes now: 1 on one that does nothing else. */
function slowdown(): number {
  const [begun, before] = [performance.now(), process.threadCpuUsage()];
  const worked = () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  while (worked() < MEASURED);
  return Math.min(SLOWEST, Math.max(1, (performance.now() - begun) / worked()));
}
