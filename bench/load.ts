import { Agent, get } from "node:http";
import autocannon from "autocannon";

import { median } from "./measure.ts";

const CONNECTIONS = 4;
const SECONDS = 2;
const ROUNDS = 3;

/** Requests answered per second by an address of this machine, every answer as expected. */
export async function requestsPerSecond(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  expected = 200,
): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { ...headers } });
  const others = Object.entries(result.statusCodeStats ?? {}).filter(([status]) => status !== String(expected));
  if (result.errors > 0 || others.length > 0)
    throw new Error(`${url} answered otherwise than ${expected}: ${others.map(([status]) => status).join(", ")}.`);
  return result.requests.average;
}

/** Addresses answered per second, each asked once, as many at a time as above. */
export async function onceEachPerSecond(urls: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  await Promise.all(urls.map((url) => getAll(url, agent)));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return urls.length / seconds;
}

function getAll(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
      response.resume().once("end", resolve).once("error", reject);
    }).once("error", reject);
  });
}

/** What several targets came to, each measured in every round. */
export interface Turns<Name extends string> {
  readonly of: (name: Name) => number;
  /** The middle of the rounds' ratios. */
  readonly ratio: (name: Name, floor: Name) => number;
}

/** Measures each target in turn, several times over, so that whatever else the machine does falls on all of them alike. */
export async function inTurns<Name extends string>(
  targets: readonly (readonly [Name, () => Promise<number>])[],
  rounds = ROUNDS,
): Promise<Turns<Name>> {
  const measured = new Map(targets.map(([name]): [Name, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of targets) measured.get(name)?.push(await measure());
  }
  const all = (name: Name) => measured.get(name) ?? [];
  return {
    of: (name) => median(all(name)),
    ratio: (name, floor) => median(all(name).map((value, round) => value / (all(floor)[round] ?? Number.NaN))),
  };
}
