import { createHash, timingSafeEqual } from "node:crypto";
import { connection } from "next/server";

import { problemResponse } from "#app/problem.ts";
import { countDraftsInReview } from "#lib/db/count-drafts-in-review.ts";
import { countPassagesWaiting } from "#lib/db/count-passages-waiting.ts";
import { hasReplicas } from "#lib/db/probe-replicas.ts";
import { readPoolState } from "#lib/db/read-pool-state.ts";
import { tellReplicas } from "#lib/db/replicas.ts";
import { metrics, watchNumber, watchNumbers } from "#lib/watching/metrics.ts";

import { otherMethods } from "../other-methods.ts";
import { outageAnswer } from "../outage-answer.ts";

/** What this server does and how it fares, for Prometheus, to whoever bears PARALLAX_METRICS_TOKEN; where that is not set there is no such page. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const token = process.env["PARALLAX_METRICS_TOKEN"] ?? "";
  if (token === "") {
    const detail = "This installation tells no metrics: PARALLAX_METRICS_TOKEN is not set.";
    return problemResponse({ status: 404, title: "No metrics", detail });
  }
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
    const detail = "Metrics take the token of PARALLAX_METRICS_TOKEN, sent as: Authorization: Bearer TOKEN.";
    return problemResponse({ status: 401, title: "No token", detail }, {}, { "www-authenticate": "Bearer" });
  }
  try {
    watchAll();
    const { registry } = metrics();
    const headers = { "content-type": registry.contentType, "cache-control": "no-store" };
    return new Response(await registry.metrics(), { headers });
  } catch (error) {
    return outageAnswer(error);
  }
}

/** In a time that tells nothing of how much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function watchAll(): void {
  const pool = "connections to the database that this server has";
  watchNumber("parallax_pool_open", `How many ${pool} open.`, () => readPoolState().open);
  watchNumber("parallax_pool_idle", `How many ${pool} open and unused.`, () => readPoolState().idle);
  watchNumber(
    "parallax_pool_waiting",
    "How many wait for a connection to the database.",
    () => readPoolState().waiting,
  );
  if (hasReplicas()) watchReplicas();
  watchNumber("parallax_drafts_in_review", "How many drafts wait for a reviewer.", kept(countDraftsInReview));
  watchNumber(
    "parallax_claims_with_lost_passages",
    "How many claims rest on an earlier capture than their document's newest, as their words were not found in it.",
    kept(countPassagesWaiting),
  );
}

function watchReplicas(): void {
  const seconds = async () => (await tellReplicas()).map(({ lag }) => (lag === null ? Number.NaN : lag / 1000));
  const answering = async () => (await tellReplicas()).filter(({ answers }) => answers).length;
  watchNumber("parallax_replicas_answering", "How many replicas answer this server.", answering);
  watchNumbers(
    "parallax_replica_lag_seconds",
    "How far each replica is behind at most, as last heard of it; NaN where that is not known, so that it is not read from.",
    "replica",
    seconds,
  );
}

/** Milliseconds for which a count is remembered, however often it is asked for. */
const REMEMBERED = 15_000;

/** A count by the database; that it cannot be had now is no number, and the rest is told nevertheless. */
function kept(count: () => Promise<number>): () => Promise<number> {
  let [known, until] = [Number.NaN, 0];
  return async () => {
    if (performance.now() < until) return known;
    known = await count().catch(() => Number.NaN);
    until = performance.now() + REMEMBERED;
    return known;
  };
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
