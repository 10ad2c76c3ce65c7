import { z } from "zod";

import { measurePage } from "#cli/testing/page-size.ts";
import type { Dossier } from "#lib/dossier.ts";

import { withFloors, withSite } from "./floors.ts";
import { inTurns, onceEachPerSecond, requestsPerSecond } from "./load.ts";
import type { Figure } from "./measure.ts";
import { allowMoving, keepDossiers, moveOn } from "./moved-dossiers.ts";

/** Dossiers that are asked in turn while all of them have just moved on. */
const MANY = 9;

/**
 * The matrix page of 20 documents by 100 questions, and what else shows it, beside a bare server that puts a string of
 * the same cells together for each request, and one that has the page's bytes. What Next takes for an empty page and an
 * empty route is measured too: no page of ours can be faster.
 */
export async function benchMatrix(url: string): Promise<readonly Figure[]> {
  const dossiers = await keepDossiers("matrix", { questions: 100, documents: 20, claims: 2000 }, MANY);
  return await allowMoving(url, (sql) =>
    withSite(url, (site) => measure(site, dossiers, (names) => moveOn(sql, names))),
  );
}

async function measure(
  site: string,
  [first, ...others]: readonly Dossier[],
  move: (names: readonly string[]) => Promise<void>,
): Promise<readonly Figure[]> {
  if (first === undefined) return [];
  const page = (dossier: Dossier) => `${site}/d/${dossier.name}/compare`;
  const link = await freeze(site, first.name);
  const body = await (await fetch(page(first))).text();
  const floors = [
    { path: "/string", kind: "table", dossier: first },
    { path: "/bytes", kind: "bytes", type: "text/html", body },
  ] as const;
  const turns = await withFloors(floors, (floor) =>
    inTurns([
      ["warm", () => requestsPerSecond(page(first))],
      ["string", () => requestsPerSecond(`${floor}/string`)],
      [
        "cold",
        async () => {
          await move(others.map(({ name }) => name));
          return await onceEachPerSecond(others.map(page));
        },
      ],
      ["string each", () => onceEachPerSecond(others.map(() => `${floor}/string`))],
      ["bytes", () => requestsPerSecond(`${floor}/bytes`)],
      ["link", () => requestsPerSecond(`${site}/c/${link}`)],
      ["embed", () => requestsPerSecond(`${site}/c/${link}/embed`)],
      ["print", () => requestsPerSecond(`${site}/d/${first.name}/report?as=matrix`)],
      ["empty page", () => requestsPerSecond(`${site}/sign-in`)],
      ["empty route", () => requestsPerSecond(`${site}/api/v1/health/live`)],
    ]),
  );
  const beside = (
    name: string,
    target: Parameters<typeof turns.of>[0],
    floor: Parameters<typeof turns.of>[0],
    aim: string,
  ): Figure => ({
    name,
    shown: `${Math.round(turns.of(target))} requests/s`,
    ratio: turns.ratio(target, floor),
    aim,
  });
  const { raw, gzipped } = await measurePage(page(first), ".next");
  return [
    beside("matrix page, warm, beside a string of its cells", "warm", "string", ">= 0.25"),
    beside("matrix page, cold, beside a string of its cells", "cold", "string each", ">= 0.12"),
    beside("matrix page, warm, beside its own bytes", "warm", "bytes", "none"),
    beside("permanent link as HTML, beside a string of its cells", "link", "string", ">= 0.45"),
    beside("embedded permanent link, beside a string of its cells", "embed", "string", "none"),
    beside("print view, beside a string of its cells", "print", "string", ">= 0.45"),
    beside("an empty page of Next’s, beside the same string", "empty page", "string", "none"),
    beside("an empty route of Next’s, beside the same string", "empty route", "string", "none"),
    { name: "matrix page, raw", shown: `${Math.round(raw / 1000)} KB`, ratio: raw / 200_000, aim: "<= 1 of 200 KB" },
    {
      name: "matrix page, gzipped",
      shown: `${Math.round(gzipped / 1000)} KB`,
      ratio: gzipped / 45_000,
      aim: "<= 1 of 45 KB",
    },
  ];
}

const frozen = z.object({ id: z.string() });

async function freeze(site: string, dossier: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${site}/api/v1/snapshots`, {
    method: "POST",
    headers,
    body: JSON.stringify({ dossier }),
  });
  return frozen.parse(await answer.json()).id;
}
