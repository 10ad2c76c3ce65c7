import { checkPage, expect as expectSoon, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const expect = expectSoon.configure({ timeout: 20_000 });

test.describe.configure({ timeout: 120_000 });

const [ANNA, BEN] = ["anna@example.org", "ben@example.org"];
const DOCUMENT = "/edit/d/port-lisse/documents/telegraph-calm";
const CONCEPT = "/edit/d/port-lisse/codebook/new-concept";

async function prepare(site: OwnSite): Promise<void> {
  await site.loadDossiers();
  for (const email of [ANNA, BEN]) await site.addPerson(email, "editor");
}

async function signIn(page: Page, email: string): Promise<void> {
  await signInAs(page, email);
  await expect(page).toHaveURL(/\/edit$/u);
}

test("who else has a document open is said, until they have not", async ({ page, site, browser }) => {
  await prepare(site);
  await signIn(page, ANNA);
  await page.goto(DOCUMENT);
  const present = page.getByRole("status").filter({ hasText: "Also here" });
  await expect.poll(() => site.query("select 1 from presence")).toHaveLength(1);
  await expect(present).toHaveCount(0);
  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await signIn(other, BEN);
  await other.goto(DOCUMENT);
  await expect(present).toHaveText("Also here: ben");
  await expect(other.getByRole("status").filter({ hasText: "Also here" })).toHaveText("Also here: anna");
  await checkPage(page);
  await other.goto("/edit/d/port-lisse/documents/courier-count");
  await expect(present).toHaveCount(0);
  await other.goto(DOCUMENT);
  await expect(present).toHaveText("Also here: ben");
  await context.close();
  await expect(present).toHaveCount(0);
});

test("what is typed outlives a reload, a server and a session, and is nobody else’s", async ({ page, site }) => {
  await prepare(site);
  await signIn(page, ANNA);
  await page.goto(CONCEPT);
  const label = page.getByLabel("Label");
  const status = page.getByRole("status").filter({ hasText: "not yet saved" });
  await label.fill("What the quay is called");
  await expect(status).toHaveText(/^Kept in this browser since \d\d:\d\d; not yet saved\.$/u);
  await page.reload();
  await expect(label).toHaveValue("What the quay is called");
  await expect(status).toHaveText(/^Restored: kept in this browser since \d\d:\d\d; not yet saved\.$/u);
  await checkPage(page);

  await page.goto("about:blank");
  await site.restart(async () => void (await site.query("delete from session")));
  await signIn(page, BEN);
  await page.goto(CONCEPT);
  await expect(label).toHaveValue("");
  await page.goto("/edit");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();

  await signIn(page, ANNA);
  await page.goto(CONCEPT);
  await expect(label).toHaveValue("What the quay is called");
  // Two pages with the same form: what one shows, the other does not.
  const second = await page.context().newPage();
  await second.goto(CONCEPT);
  await second.getByLabel("Label").fill("Another");
  await second.close();
  await page.reload();
  await expect(label).toHaveValue("Another");
  await page.getByRole("button", { name: "Discard what is kept" }).click();
  await page.reload();
  await expect(label).toHaveValue("What the quay is called");

  await page.goto("/edit");
  const signOut = page.getByRole("button", { name: "Sign out", exact: true });
  await signOut.click();
  await expect(page.getByText("One text that you typed is not saved yet")).toBeVisible();
  await checkPage(page);
  await signOut.click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
