import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { sql, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { readView } from "#lib/view.ts";

import { GET } from "./api/v1/dossiers/[dossier]/comparison/route.ts";
import { countedWork } from "./counted-work.ts";
import { openDossier } from "./dossier.ts";
import { ifCompared } from "./not-compared.ts";

vi.mock("next/server", () => ({ connection: () => Promise.resolve() }));

ownDatabase();

afterEach(() => {
  vi.restoreAllMocks();
  globalThis.parallaxResponse = undefined;
  globalThis.parallaxRefusedWork = undefined;
});

/** Does something as a request from an address, on this server. */
function askedFrom<Value>(address: string, act: () => Value): Value {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: address });
  globalThis.parallaxResponse ??= new AsyncLocalStorage();
  return globalThis.parallaxResponse.run(new ServerResponse(new IncomingMessage(socket)), act);
}

/** Work that takes so many milliseconds, by the clock. */
function workOf(milliseconds: number): void {
  vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValueOnce(milliseconds);
  countedWork(() => undefined);
}

test("security 37: what is computed for one is counted for all servers, and refused beyond what one may have", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const isRefused = () => globalThis.parallaxRefusedWork?.size === 1;
  askedFrom("192.0.2.1", () => workOf(9_000));
  await vi.waitUntil(async () => (await sql()`select from deed_count where key like 'compute:%'`).length === 1);
  askedFrom("192.0.2.1", () => workOf(1_001));
  await vi.waitUntil(isRefused);
  expect(() => askedFrom("192.0.2.1", () => workOf(1))).toThrow("Too many new comparisons");
  expect(() => askedFrom("192.0.2.2", () => workOf(1))).not.toThrow();
  // Another server learns it with the first that it computes.
  globalThis.parallaxRefusedWork = undefined;
  askedFrom("192.0.2.1", () => workOf(1));
  await vi.waitUntil(isRefused);
});

test("security 37: comparing and laying out are counted, each once", async () => {
  await stored(aDossier({ name: "lensed", claims: [aClaim()] }));
  const open = await openDossier("lensed");
  if (open === null) throw new Error("It was stored.");
  const { view } = readView(new URLSearchParams("tolerance=5%25"), open.dossier);
  const counted = async (): Promise<number> => {
    const [row] = await sql()<{ sum: number }>`
      select coalesce(sum(points), 0)::int as sum from deed_count where key like 'compute-all:%'`;
    return row?.sum ?? 0;
  };
  const before = await counted();
  const clock = vi.spyOn(performance, "now");
  for (const time of [0, 100, 200, 300]) clock.mockReturnValueOnce(time);
  askedFrom("192.0.2.3", () => open.lay(view));
  clock.mockRestore();
  await vi.waitUntil(async () => (await counted()) === before + 200);
});

test("security 37: a comparison that is too large says so, and which is not", async () => {
  const documents = ["a", "b"].map((id) => aDocument({ id }));
  const claims = Array.from({ length: 1_500 }, (_, index) =>
    aClaim({ id: `c-${index}`, document: index < 20 ? "a" : "b" }),
  );
  await stored(aDossier({ name: "vast", documents, claims }));
  const compared = (query: string) =>
    GET(new Request(`http://parallax.example/api/v1/dossiers/vast/comparison${query}`), {
      params: Promise.resolve({ dossier: "vast" }),
    });
  const refused = await compared("");
  expect([refused.status, (await refused.json()).detail]).toEqual([
    422,
    expect.stringMatching(/^This would compare 1,124,250 pairs of claims, and at most 1,000,000 .+document=a,b/u),
  ]);
  expect((await compared("?document=a")).status).toBe(200);
  // Pages of other things go without it.
  const open = await openDossier("vast");
  expect(ifCompared(() => open?.compare())).toBeNull();
  expect(ifCompared(() => 1)).toBe(1);
  expect(() => ifCompared(() => JSON.parse("{"))).toThrow(SyntaxError);
});
