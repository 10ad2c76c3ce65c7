import { expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { countClaims } from "#lib/db/count-claims.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { readZip } from "#lib/formats/zip.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { exportResponse } from "./export-response.ts";
import { streamedPackage } from "./large-export.ts";

vi.mock("./dossier-size.ts", () => ({ sizeOf: () => Promise.resolve("large") }));

ownDatabase();

/** Claims whose packages are larger than what lies between two ends of a stream. */
const claims = Array.from({ length: 3_000 }, (_, index) =>
  aClaim({
    id: `c-${index}`,
    note: Array.from({ length: 10 }, (__, nth) => String(index * 7919 + nth ** 9)).join(" "),
  }),
);

const asked = async (name: string, address: string): Promise<Response> => {
  const given = await streamedPackage(
    name,
    address,
    (bytes, revision) => new Response(bytes, { headers: { etag: `"${revision}"` } }),
  );
  return given instanceof Response ? given : new Response(given.detail, { status: given.status });
};

test("a package is streamed to two addresses at once, one each, and whoever leaves makes room", async () => {
  await stored(aDossier({ name: "many", claims }));
  const read = await readDossier("many");
  if (read === null) throw new Error("It is not there.");
  const [first, again] = [await asked("many", "a"), await asked("many", "a")];
  expect([first.status, again.status]).toEqual([200, 429]);
  const second = await asked("many", "b");
  expect([second.status, (await asked("many", "c")).status]).toEqual([200, 503]);
  const zip = readZip(new Uint8Array(await first.arrayBuffer()));
  expect(zip.ok && new Map([...zip.value].map(([path, bytes]) => [path, Buffer.from(bytes)]))).toEqual(
    new Map([...writePackage(read.dossier)].map(([path, bytes]) => [path, Buffer.from(bytes)])),
  );
  expect(first.headers.get("etag")).toBe('"1"');
  await second.body?.cancel();
  await vi.waitFor(() => expect(globalThis.parallaxPackages?.size).toBe(0), { timeout: 10_000 });
  expect((await asked("nothing", "a")).status).toBe(404);
  await vi.waitFor(() => expect(globalThis.parallaxPackages?.size).toBe(0), { timeout: 10_000 });
});

test("whoever takes a little now and then has it all, and whoever takes nothing is given up", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const reader = (await asked("many", "slow")).body?.getReader();
    let pauses = 0;
    for (; (await reader?.read())?.done === false; pauses += 1) await vi.advanceTimersByTimeAsync(100_000);
    expect(pauses).toBeGreaterThan(5);
    const idle = await asked("many", "idle");
    const first = await idle.body?.getReader().read();
    expect(first?.done).toBe(false);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(1));
    await vi.advanceTimersByTimeAsync(300_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(globalThis.parallaxPackages?.size).toBe(0), { timeout: 5_000 });
  } finally {
    vi.useRealTimers();
  }
});

test("asked for its head alone, a package takes nobody's turn", async () => {
  await stored(aDossier({ name: "headed", claims: claims.slice(0, 3) }));
  const head = () =>
    exportResponse(
      new Request("http://parallax.example/x", { method: "HEAD" }),
      "headed",
      ({ status }) => new Response(null, { status }),
    );
  for (const answer of [await head(), await head(), await head()])
    expect([answer.status, answer.headers.get("content-disposition"), answer.body]).toEqual([
      200,
      'attachment; filename="headed-r1.zip"',
      null,
    ]);
  expect(globalThis.parallaxPackages?.size ?? 0).toBe(0);
});

test("claims are counted as far as it matters", async () => {
  await stored(aDossier({ name: "few", claims: claims.slice(0, 3) }));
  expect(await countClaims("few", 10)).toBe(3);
  expect(await countClaims("few", 2)).toBe(2);
  expect(await countClaims("not a name", 2)).toBe(0);
});
