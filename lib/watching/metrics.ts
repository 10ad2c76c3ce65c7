import { subscribe } from "node:diagnostics_channel";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<"method" | "route" | "status">;
  /** Where there are replicas: readings by the database that answered them, `primary` or `replica-1`. */
  readonly reads: Counter<"from">;
}

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxMetrics: Metrics | undefined;
}

/** Seconds: pages take some hundredths, imports and pictures some seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process. Their labels come from lists, so that no stranger can make them more. */
export function metrics(): Metrics {
  globalThis.parallaxMetrics ??= makeMetrics();
  return globalThis.parallaxMetrics;
}

function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "parallax_request_seconds",
    help: "How long answers took, to their last byte, by route, method and status.",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  const reads = new Counter({
    name: "parallax_database_reads_total",
    help: "Where there are replicas: readings that were answered, by the database that did (primary, replica-1).",
    labelNames: ["from"],
    registers: [registry],
  });
  const kept = new Counter({
    name: "parallax_cache_reads_total",
    help: "Reads of what is kept in memory: found (hit) or to be computed (miss).",
    labelNames: ["result"],
    registers: [registry],
  });
  subscribe("lru-cache:metrics", (message) => {
    const result = resultOf(message);
    if (result !== null) kept.inc({ result });
  });
  return { registry, requests, reads };
}

function resultOf(message: unknown): "hit" | "miss" | null {
  if (typeof message !== "object" || message === null || !("get" in message)) return null;
  return message.get === "hit" || message.get === "miss" ? message.get : null;
}

/** As `watchNumber`, of several that are told apart by their places: `label="1"` is the first. */
export function watchNumbers(name: string, help: string, label: string, read: () => Promise<readonly number[]>): void {
  const { registry } = metrics();
  if (registry.getSingleMetric(name) !== undefined) return;
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect: async () => {
      for (const [place, value] of (await read()).entries()) gauge.set({ [label]: String(place + 1) }, value);
    },
  });
}

/** Adds a number that is asked for whenever the metrics are read, once. */
export function watchNumber(name: string, help: string, read: () => number | Promise<number>): void {
  const { registry } = metrics();
  if (registry.getSingleMetric(name) !== undefined) return;
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect: async () => gauge.set(await read()),
  });
}
