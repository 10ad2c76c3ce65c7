import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { LRUCache } from "lru-cache";
import { afterEach, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { followRequest } from "#lib/watching/follow-request.ts";
import { metrics } from "#lib/watching/metrics.ts";

import { GET } from "./route.ts";

vi.mock("next/server", () => ({ connection: () => Promise.resolve() }));
ownDatabase();
afterEach(() => vi.unstubAllEnvs());

const TOKEN = "a-token-of-at-least-twenty-letters";
const ask = (authorization?: string) =>
  GET(
    new Request("http://here.invalid/api/v1/metrics", {
      headers: authorization === undefined ? {} : { authorization },
    }),
  );

test("there are none where no token is set, and none for another", async () => {
  expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404);
  expect((await ask("Bearer ")).status).toBe(404);
  vi.stubEnv("PARALLAX_METRICS_TOKEN", TOKEN);
  for (const wrong of [undefined, "", "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`])
    expect((await ask(wrong)).status).toBe(401);
});

/** As the server answers a request, without one. */
function answer(method: string, url: string, status: number): void {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  const response = new ServerResponse(request);
  followRequest(request, response);
  response.statusCode = status;
  response.emit("close");
}

test("tell requests, the database, what is kept, the queue and the event loop, in labels that nobody can make more", async () => {
  vi.stubEnv("PARALLAX_METRICS_TOKEN", TOKEN);
  metrics();
  const cache = new LRUCache<string, string>({ max: 2 });
  cache.get("a");
  cache.set("a", "b");
  cache.get("a");
  for (let number = 0; number < 50; number += 1) answer(`M${number}`, `/made-up-${number}?q=secret-${number}`, 404);
  const told = await (await ask(`Bearer ${TOKEN}`)).text();
  for (const name of [
    'parallax_request_seconds_count{method="other",route="none",status="left"} 50',
    'parallax_cache_reads_total{result="hit"}',
    'parallax_cache_reads_total{result="miss"}',
    "parallax_pool_open ",
    "parallax_pool_waiting 0",
    "parallax_drafts_in_review 0",
    "parallax_claims_with_lost_passages 0",
    "nodejs_eventloop_lag_p99_seconds",
  ])
    expect(told).toContain(name);
  expect(told).not.toMatch(/made-up|secret/u);
});
