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
 * Sends a production server mutated addresses and bodies. None is answered 500 or above, or later than in a second; and
 * afterwards there are as many drafts as it said that it had made.
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
  let [slowest, made] = [0, 0];
  const begun = performance.now();
  const ask = async (next: Asked): Promise<Answered> => {
    const sent = performance.now();
    const status = await send(site, next, tokens[left.length % tokens.length] ?? "");
    if (status === 201 && next.path.includes("/claims")) made += 1;
    return { status, took: performance.now() - sent };
  };
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const first = await ask(next);
      // What is late by the fault of other work on the machine is not late twice; a fault counts at once.
      const isLate = first.status < OWN_FAULT && first.took > LONGEST;
      const { status, took } = isLate ? await ask(next) : first;
      slowest = Math.max(slowest, took);
      if (status >= OWN_FAULT || took > LONGEST)
        failures.push(`${status} after ${Math.round(took)} ms: ${JSON.stringify(next).slice(0, 2_000)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
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
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
}

const OWN_FAULT = 500;
/** Stands for a status where there is no answer. */
const NONE = 599;

/** The status of the answer, which is read to its end. */
async function send(site: URL, { method, path, body, type }: Asked, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, ...(body === null ? {} : { "content-type": type }) };
  try {
    const answer = await fetch(new URL(path, site), {
      method,
      headers,
      ...(body === null ? {} : { body }),
      redirect: "manual",
      signal: AbortSignal.timeout(20 * LONGEST),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return NONE;
  }
}
