import type { Sql } from "postgres";

import { type Floor, withFloors, withSite } from "./floors.ts";
import { inTurns, onceEachPerSecond, requestsPerSecond } from "./load.ts";
import type { Figure } from "./measure.ts";
import { allowMoving, keepDossiers, moveOn } from "./moved-dossiers.ts";

const SIZES = [
  { claims: 100, questions: 10, documents: 10, cold: ">= 0.45" },
  { claims: 2000, questions: 100, documents: 20, cold: ">= 0.7" },
] as const;

/** Dossiers that are asked in turn while all of them have just moved on. */
const MANY = 12;

/** Of the same claims as JSON made in SQL, as others were measured once, at their best: docs/speed.md. */
const PEERS = [
  { name: "Directus", share: 0.11, aim: ">= 5" },
  { name: "Payload", share: 0.08, aim: ">= 7" },
  { name: "NocoDB", share: 0.004, aim: ">= 50" },
] as const;

/** The comparison of an event as JSON, beside bare servers that answer the same claims: from rows, from SQL, from memory. */
export async function benchComparisonJson(url: string): Promise<readonly Figure[]> {
  return await allowMoving(url, (sql) =>
    withSite(url, async (site) => {
      const figures: Figure[] = [];
      for (const size of SIZES) figures.push(...(await measure(sql, url, site, size)));
      return figures;
    }),
  );
}

async function measure(sql: Sql, url: string, site: string, size: (typeof SIZES)[number]): Promise<readonly Figure[]> {
  const dossiers = await keepDossiers(`json-${size.claims}`, size, MANY);
  const [first = "", ...others] = dossiers.map(({ name }) => name);
  const ours = (name: string) => `${site}/api/v1/dossiers/${name}/comparison?limit=200`;
  const answer = await fetch(ours(first));
  const known = { "if-none-match": answer.headers.get("etag") ?? "" };
  const floors: readonly Floor[] = [
    { path: "/bytes", kind: "bytes", type: "application/json", body: await answer.text() },
    { path: "/sql", kind: "sql", url, dossier: first },
    ...others.map((name) => ({ path: `/rows/${name}`, kind: "rows", url, dossier: name }) as const),
  ];
  const turns = await withFloors(floors, (floor) => {
    const moved = async (addresses: readonly string[]) => {
      await moveOn(sql, others);
      return await onceEachPerSecond(addresses);
    };
    return inTurns([
      ["moved", () => moved(others.map(ours))],
      ["rows", () => moved(others.map((name) => `${floor}/rows/${name}`))],
      ["known", () => requestsPerSecond(ours(first))],
      ["bytes", () => requestsPerSecond(`${floor}/bytes`)],
      ["sql", () => requestsPerSecond(`${floor}/sql`)],
      ["not modified", () => requestsPerSecond(ours(first), known, 304)],
      ["empty", () => requestsPerSecond(`${site}/api/v1/health/live`)],
    ]);
  });
  const what = `comparison as JSON, ${size.claims.toLocaleString("en")} claims`;
  const shown = (name: Parameters<typeof turns.of>[0]) => `${Math.round(turns.of(name))} requests/s`;
  const figures: readonly Figure[] = [
    { name: `${what}, moved, beside rows`, shown: shown("moved"), ratio: turns.ratio("moved", "rows"), aim: size.cold },
    {
      name: `${what}, known, beside a Buffer`,
      shown: shown("known"),
      ratio: turns.ratio("known", "bytes"),
      aim: ">= 0.25",
    },
    {
      name: `${what}, 304, beside a Buffer`,
      shown: shown("not modified"),
      ratio: turns.ratio("not modified", "bytes"),
      aim: "none",
    },
    {
      name: `${what}, an empty route of Next’s beside a Buffer`,
      shown: shown("empty"),
      ratio: turns.ratio("empty", "bytes"),
      aim: "none",
    },
  ];
  if (size.claims !== 100) return figures;
  const peers = PEERS.map(({ name, share, aim }) => ({
    name: `${what}, times ${name}’s share of SQL’s (recorded)`,
    shown: `${turns.ratio("known", "sql").toFixed(2)} of SQL’s, ${name} ${share}`,
    ratio: turns.ratio("known", "sql") / share,
    aim,
  }));
  return [...figures, ...peers];
}
