import { beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { GET as claims } from "./api/v1/dossiers/[dossier]/claims/route.ts";
import { GET as comparison } from "./api/v1/dossiers/[dossier]/comparison/route.ts";
import { GET as exported } from "./api/v1/dossiers/[dossier]/export/route.ts";
import { openDossier, openInPassing } from "./dossier.ts";
import { streamedPackage } from "./large-export.ts";
import { whyNotCompared } from "./not-compared.ts";

const size = vi.hoisted(() => ({ of: "too-large", asked: 0 }));

vi.mock("./dossier-size.ts", () => ({
  MOST_LAID_OUT: 100_000,
  sizeOf: () => {
    size.asked += 1;
    return Promise.resolve(size.of);
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

test("its claims are counted once for each of its states", async () => {
  await openDossier("vast").catch(() => null);
  const before = size.asked;
  await expect(openDossier("vast")).rejects.toThrow("Too large to be laid out");
  expect(size.asked).toBe(before);
});

test("a third package at once is told that others are being fetched, by a word for programs too", async () => {
  globalThis.parallaxPackages = new Set(["a", "b"]);
  expect(await streamedPackage("vast", "c", () => new Response())).toMatchObject({ status: 503, kind: "busy" });
  globalThis.parallaxPackages.clear();
});
