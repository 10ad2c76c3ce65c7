import { readFile, writeFile } from "node:fs/promises";

import { openZip } from "#lib/formats/data-package/open-package.ts";
import { somePackage, tableWith } from "#lib/formats/data-package/testing/package.ts";
import { writeZip } from "#lib/formats/zip.ts";

import { checkEverywhere, checkPage, expect, expectComplaints, type Page } from "../fixtures.ts";
import { signInAs, test } from "../own-site.ts";

const ADMIN = "ann@example.org";
const EDITOR = "ed@example.org";

/** A file to choose, in the test's own folder. */
async function zipFile(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  await writeFile(path, writeZip(files));
  return path;
}

async function choose(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByLabel("Zip of a data package").click(),
  ]);
  await chooser.setFiles(path);
}

test("an administrator makes a dossier, describes it beside another, archives and reopens it", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson("bo@example.org", "administrator");
  await site.addPerson(EDITOR, "editor");
  await signInAs(page, ADMIN);
  await expect(page.getByText("There is no dossier yet.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Make a dossier" }).click();
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("");
    await page.getByLabel("Title", { exact: true }).fill("Port Lisse, 1911");
    await expect(page.getByLabel("Name in addresses")).toHaveAttribute("placeholder", "port-lisse-1911");
  }).toPass();
  await page.getByLabel("Created").fill("yesterday");
  await page.getByRole("button", { name: "Add a licence" }).click();
  await page.getByLabel("Licence’s name").fill("CC0-1.0");
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Make the dossier" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Write a day, 2026-11-22" })).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Port Lisse, 1911");
  await page.getByLabel("Created").fill("2026-11-22");
  await page.getByRole("button", { name: "Make the dossier" }).click();
  await expect(page).toHaveURL(/\/edit\/d\/port-lisse-1911$/u);
  await expect(page.getByRole("heading", { level: 1, name: "Port Lisse, 1911" })).toBeVisible();
  await checkEverywhere(page);

  await page.goto("/edit/dossiers/new");
  await page.getByLabel("Title", { exact: true }).fill("Port Lisse, 1911");
  await page.getByRole("button", { name: "Make the dossier" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "There is a dossier port-lisse-1911 already." }),
  ).toBeVisible();

  await page.goto("/edit/d/port-lisse-1911/settings");
  const other = await browser.newContext({ baseURL: site.url });
  const bo = await other.newPage();
  await signInAs(bo, "bo@example.org");
  await bo.goto("/edit/d/port-lisse-1911/settings");
  await bo.getByLabel("Title", { exact: true }).fill("Port Lisse");
  await bo.getByRole("button", { name: "Save" }).click();
  await expect(bo.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await page.getByLabel("Description").fill("A strike and a count.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "bo described this dossier anew" })).toBeVisible();
  const both = page.getByRole("region", { name: "Both versions" });
  await expect(both.getByRole("listitem")).toHaveCount(2);
  await checkEverywhere(page);
  await both.getByRole("button", { name: "Take the title as it stands" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Port Lisse");
  await page.getByRole("button", { name: "Save what stands here" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await page.getByRole("button", { name: "Archive it" }).click();
  await expect(page.getByRole("button", { name: "Reopen it" })).toBeVisible();
  await checkPage(page);
  await bo.getByLabel("Title", { exact: true }).fill("Late");
  await bo.getByRole("button", { name: "Save" }).click();
  await expect(bo.getByRole("alert").filter({ hasText: "This dossier is archived" })).toBeVisible();
  await expect(bo.getByLabel("Title", { exact: true })).toHaveValue("Late");
  await other.close();
  for (const path of ["/", "/d/port-lisse-1911", "/edit/d/port-lisse-1911/events"]) {
    await page.goto(path);
    await expect(page.getByText("kept for reading, no longer edited")).toBeVisible();
    await checkPage(page);
  }
  await page.goto("/edit/d/port-lisse-1911/settings");
  await page.getByRole("button", { name: "Reopen it" }).click();
  await expect(page.getByRole("button", { name: "Archive it" })).toBeVisible();
  await expect(page.getByLabel("Description")).toHaveValue("A strike and a count.");

  const third = await browser.newContext({ baseURL: site.url });
  const ed = await third.newPage();
  await ed.goto("/edit/d/port-lisse-1911");
  await expect(ed).toHaveURL(/\/sign-in/u);
  await signInAs(ed, EDITOR);
  await expect(ed.getByRole("link", { name: "Port Lisse" })).toBeVisible();
  await expect(ed.getByRole("link", { name: "Import" })).toHaveCount(0);
  for (const path of ["/edit/dossiers/new", "/edit/import", "/edit/tokens", "/edit/d/port-lisse-1911/settings"]) {
    expect((await ed.goto(path))?.status(), path).toBe(403);
    await expect(ed.getByRole("heading", { level: 1, name: "This page is for administrators." })).toBeVisible();
  }
  expect((await ed.goto("/edit/d/none"))?.status()).toBe(404);
  await third.close();
  expectComplaints(complaints, /422|409/u);
});

test("a package is looked at, imported as it was shown, and exported again", async ({
  page,
  site,
  complaints,
}, testInfo) => {
  await site.addPerson(ADMIN, "administrator");
  await signInAs(page, ADMIN);
  await page.getByRole("link", { name: "Import" }).click();

  const text = testInfo.outputPath("text.zip");
  await writeFile(text, "no zip");
  await choose(page, text);
  await expect(page.getByRole("alert").filter({ hasText: "This is no zip." })).toBeVisible();
  const bomb = await zipFile(
    testInfo.outputPath("bomb.zip"),
    new Map([["claims.csv", new Uint8Array(60 * 1024 ** 2)]]),
  );
  await choose(page, bomb);
  await expect(page.getByRole("alert").filter({ hasText: "unpacks to more" })).toBeVisible();
  const claims = tableWith("claims", "x,day,wire-copy,many,,,,,,,,so it burnt,,,,,");
  await choose(page, await zipFile(testInfo.outputPath("bad.zip"), somePackage({ claims })));
  const faults = page.getByRole("list", { name: "Faults of the package" });
  await expect(faults.getByText("claims.csv, line 5, value")).toBeVisible();
  await checkEverywhere(page);

  const path = await zipFile(testInfo.outputPath("quay.zip"), somePackage());
  await choose(page, path);
  await expect(page.getByText("is new:")).toBeVisible();
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(page.getByRole("status").filter({ hasText: "stands at revision 1" })).toBeVisible();

  await choose(page, path);
  await expect(page.getByText("is there already, as the package has it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import this" })).toHaveCount(0);

  const [last = ""] = tableWith("claims", "").match(/^w-boats.*\n/mu) ?? [];
  const fewer = somePackage({ claims: tableWith("claims", { replace: last, by: "" }) });
  await choose(page, await zipFile(path.replace("quay", "fewer"), fewer));
  await expect(page.getByRole("heading", { name: "claims: 1 retracted" })).toBeVisible();
  await checkEverywhere(page);
  await site.query(`
    with by as (select set_config('parallax.actor', 'bo', false))
    update dossier set title = 'Renamed' from by`);
  // Somebody renames it meanwhile: what would happen now is not what was shown.
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "has changed since you looked" })).toBeVisible();
  expect(await site.query("select revision from dossier where revision = 2")).toHaveLength(1);
  await page.getByRole("button", { name: /Look at fewer.zip again/u }).click();
  await expect(page.getByText("dossier port", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "dossier: 1 changed" })).toHaveCount(0);
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(page.getByRole("status").filter({ hasText: "stands at revision 3" })).toBeVisible();

  await page.getByRole("link", { name: "Edit it" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("port-r3.zip");
  const files = openZip(await readFile(await download.path()));
  expect(files.ok && files.value.get("claims.csv")).toBeTruthy();
  const plain = await page.request.get("/d/port/export");
  const etag = plain.headers()["etag"] ?? "";
  expect((await page.request.get("/d/port/export", { headers: { "if-none-match": etag } })).status()).toBe(304);
  const drafts = await page.request.get("/d/port/export?with=drafts");
  expect(drafts.headers()["content-disposition"]).toContain("port-r3-with-drafts.zip");
  expect(drafts.headers()["cache-control"]).toContain("no-store");
  await page.context().clearCookies();
  const visitor = await page.request.get("/d/port/export?with=drafts", { maxRedirects: 0 });
  expect(visitor.headers()["location"]).toContain("/sign-in");
  expectComplaints(complaints, /422|409/u);
});

test("a token is made, shown once, listed and revoked", async ({ page, site, complaints }) => {
  await site.addPerson(ADMIN, "administrator");
  await signInAs(page, ADMIN);
  await page.getByRole("link", { name: "Tokens" }).click();
  await expect(page.getByText("There is none yet.")).toBeVisible();
  await page.getByLabel("What it is for").fill("nightly");
  await page.getByRole("button", { name: "Make a token" }).click();
  const shown = page.getByLabel("The new token, shown this once");
  await expect(shown).toHaveValue(/^parallax_[\w-]{43}$/u);
  await expect(page.getByText("by ann@example.org, made")).toBeVisible();
  await checkEverywhere(page);
  await page.getByLabel("What it is for").fill("nightly");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a token nightly already." })).toBeVisible();
  await page.reload();
  await expect(shown).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke nightly" }).click();
  await expect(page.getByText("nightly, revoked")).toBeVisible();
  expectComplaints(complaints, /422/u);
});

test("what only administrators do is refused to others, also when asked for directly", async ({
  page,
  site,
  browser,
}) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson(EDITOR, "editor");
  const admin = await (await browser.newContext({ baseURL: site.url })).newPage();
  await signInAs(admin, ADMIN);
  await expect(admin).toHaveURL(/\/edit$/u);
  await signInAs(page, EDITOR);
  await expect(page).toHaveURL(/\/edit$/u);
  const head = { title: "X", description: "", created: null, licences: [] };
  const asked = {
    "/edit/dossiers/make": { name: "x", ...head },
    "/edit/d/x/settings/describe": { ...head, seen: 1, reason: null },
    "/edit/d/x/settings/archive": { archived: true, reason: null },
    "/edit/tokens/make": { name: "x" },
    "/edit/tokens/revoke": { token: "x" },
  };
  for (const [path, data] of Object.entries(asked)) {
    const own = { origin: site.url };
    expect((await page.request.post(path, { data, headers: own })).status(), path).toBe(403);
    expect((await admin.request.post(path, { data: { ...data, ownerId: "1" }, headers: own })).status(), path).toBe(
      400,
    );
    expect((await page.request.post(path, { data, headers: { origin: "https://evil.example" } })).status()).toBe(403);
    expect((await fetch(site.url + path, { method: "POST", body: "{}", headers: own })).status, path).toBe(401);
  }
  for (const path of ["/edit/import/preview", "/edit/import/take"]) {
    const data = Buffer.from(writeZip(somePackage()));
    expect((await page.request.post(path, { data, headers: { origin: site.url } })).status(), path).toBe(403);
  }
  expect(await site.query("select from dossier")).toHaveLength(0);
  expect(await site.query("select from token")).toHaveLength(0);
});
