import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { appAddress, grantToApp } from "#cli/setup/app-role.ts";
import { openCluster } from "#cli/setup/cluster.ts";
import { loadDossiers } from "#cli/setup/dossiers.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { addressOf } from "#cli/setup/place.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { clusterUrl, startPostgres } from "#cli/setup/postgres.ts";
import { serve } from "#cli/setup/server.ts";
import { runFolder } from "#cli/testing/cluster.ts";

import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

const DOCUMENT = "/d/port-lisse/documents/courier-count";
const PAGES = [
  "/",
  "/d/port-lisse",
  "/d/port-lisse/compare",
  "/d/port-lisse/questions/dead-total",
  "/d/port-lisse/documents",
  DOCUMENT,
];

/** A site on a PostgreSQL of its own, which can be stopped and started under it. */
async function openSite() {
  await mkdir(runFolder, { recursive: true });
  const cluster = await openCluster(join(runFolder, "outage"), ["--no-sync"]);
  let database = await startPostgres(cluster);
  const { port } = database;
  const url = clusterUrl(cluster, port);
  await bringUpToDate(url);
  await grantToApp(url);
  await loadDossiers(url);
  const place = { host: "127.0.0.1", port: await findFreePort() };
  const site = await serve("start", place, { DATABASE_URL: appAddress(url) }, () => undefined);
  return {
    url: addressOf(place),
    stopDatabase: () => database.stop(),
    startDatabase: async () => {
      database = await startPostgres(cluster, [], port);
    },
    close: async () => {
      await site.stop();
      await database.stop();
      await rm(runFolder, { recursive: true, force: true });
    },
  };
}

test("without its database every page says so, and recovers by itself", async ({ page, request, complaints }, {
  project,
}) => {
  // One server is enough: what it answers does not depend on the browser.
  if (project.name !== "desk") return;
  test.setTimeout(180_000);
  const site = await openSite();
  try {
    const health = (of = "") => request.get(`${site.url}/api/v1/health${of}`);
    expect(await (await health()).json()).toMatchObject({ status: "ok", migrations: { pending: 0 } });
    await page.goto(site.url + DOCUMENT);
    const title = page.getByRole("heading", { level: 1, name: "The count at Port Lisse" });
    await expect(title).toBeVisible();

    await site.stopDatabase();
    const sick = await health();
    expect(sick.status()).toBe(503);
    expect(sick.headers()["content-type"]).toBe("application/problem+json");
    expect(await sick.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
    expect((await health("/live")).status()).toBe(200);
    expect(await (await health("/ready")).json()).toMatchObject({ status: 503, kind: "database" });
    const outage = page.getByRole("heading", { level: 1, name: "The database does not answer." });
    for (const address of PAGES) {
      const response = await page.goto(site.url + address);
      expect(response?.status(), address).toBe(503);
      await expect(outage).toBeVisible();
    }
    await checkPage(page);

    await site.startDatabase();
    await expect(title).toBeVisible({ timeout: 60_000 });
    expect((await health()).status()).toBe(200);
    expect(await (await health("/ready")).json()).toEqual({ status: "ready" });
    expectComplaints(complaints, /503/u);
  } finally {
    // What the page still fetches must not meet a server that has gone.
    await page.goto("about:blank");
    await site.close();
  }
});
