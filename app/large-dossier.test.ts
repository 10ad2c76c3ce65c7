import { beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { edited, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { GET as claims } from "./api/v1/dossiers/[dossier]/claims/route.ts";
import { GET as comparison } from "./api/v1/dossiers/[dossier]/comparison/route.ts";
import { GET as exported } from "./api/v1/dossiers/[dossier]/export/route.ts";
import { openDossier, openInPassing } from "./dossier.ts";
import { sizeOf } from "./dossier-size.ts";
import { streamedPackage } from "./large-export.ts";
import { whyNotCompared } from "./not-compared.ts";

const claimed = vi.hoisted(() => ({ count: 100_001, counted: 0 }));

vi.mock("#lib/db/count-claims.ts", () => ({
  countClaims: () => {
    claimed.counted += 1;
    return Promise.resolve(claimed.count);
  },
}));

ownDatabase();

beforeAll(() => stored(aDossier({ name: "vast", claims: [aClaim()] })));

type Route = (request: Request, context: { readonly params: Promise<{ dossier: string }> }) => Promise<Response>;

const asked = async (route: Route, query = "") => {
  const answer = await route(new Request(`http://parallax.example/x${query}`), {
    params: Promise.resolve({ dossier: "vast" }),
  });
  return { status: answer.status, ...(await answer.json()) };
};

test("what lays out a dossier that is too large says so, for people and programs, and does not read it", async () => {
  for (const route of [claims, comparison])
    expect(await asked(route)).toMatchObject({
      status: 422,
      kind: "too-large",
      detail: expect.stringContaining("data package"),
    });
  expect(await asked(exported, "?format=csv")).toMatchObject({ status: 422, kind: "too-large" });
  expect(await asked(exported, "?format=odd")).toMatchObject({ status: 400, kind: "not-understood" });
  const error: unknown = await openDossier("vast").catch((refusal: unknown) => refusal);
  expect(whyNotCompared(error)).toMatchObject({ dossier: "vast", problem: { status: 422 } });
  expect(await openInPassing("vast")).toBeNull();
});

test.each([
  [20_000, "small"],
  [20_001, "large"],
  [100_000, "large"],
  [100_001, "too-large"],
])("a dossier of %i claims is %s, and they are counted once for each of its states", async (count, size) => {
  await edited("vast", (sql, dossier) => sql`update event set title = ${size + count} where dossier_id = ${dossier}`);
  Object.assign(claimed, { count, counted: 0 });
  expect([await sizeOf("vast"), await sizeOf("vast")]).toEqual([size, size]);
  const opening = openDossier("vast");
  if (size === "too-large") await expect(opening).rejects.toThrow("Too large to be laid out");
  else expect(await opening).not.toBeNull();
  expect(claimed.counted).toBe(1);
});

test("a third package at once is told that others are being fetched, by a word for programs too", async () => {
  globalThis.parallaxPackages = new Set(["a", "b"]);
  expect(await streamedPackage("vast", "c", () => new Response())).toMatchObject({ status: 503, kind: "busy" });
  globalThis.parallaxPackages.clear();
});
