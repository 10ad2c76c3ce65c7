import { checkPage, expectComplaints, expect as expectSoon, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const expect = expectSoon.configure({ timeout: 20_000 });

test.describe.configure({ timeout: 120_000 });

const [ANNA, BEN] = ["anna@example.org", "ben@example.org"];
const DOCUMENT = "/edit/d/port-lisse/documents/telegraph-calm";
const CONCEPT = "/edit/d/port-lisse/codebook/new-concept";

async function prepare(site: OwnSite): Promise<void> {
  await site.loadPortLisse();
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

test("what is typed of a document or an event outlives a reload", async ({ page, site, browser, complaints }) => {
  await prepare(site);
  await signIn(page, ANNA);
  const restored = page.getByText(/^Restored: kept in this browser/u);
  await page.goto("/edit/d/port-lisse/documents/new");
  await page.getByLabel("Paste the text").fill("A lamp was lit.");
  await page.getByLabel("Title").fill("The lamp");
  await page.getByLabel("Outlet").selectOption("*");
  await page.getByLabel("Its name, as it calls itself").fill("The Lamp");
  await page.reload();
  await expect(page.getByLabel("Paste the text")).toHaveValue("A lamp was lit.");
  await expect(page.getByLabel("Title")).toHaveValue("The lamp");
  await expect(page.getByLabel("Its name, as it calls itself")).toHaveValue("The Lamp");
  await expect(restored).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Discard what is kept" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("");

  await page.goto(`${DOCUMENT}/capture`);
  await page.getByLabel("Paste the text").fill("A newer text.");
  await page.reload();
  await expect(page.getByLabel("Paste the text")).toHaveValue("A newer text.");

  // What is restored over somebody else's change is shown beside it, and overwrites nothing.
  await page.goto(`${DOCUMENT}/facts`);
  await page.getByLabel("Author").fill("A clerk");
  await expect(page.getByText("not yet saved")).toBeVisible();
  await page.goto("/edit/d/port-lisse/events/count");
  const title = page.getByLabel("Title");
  const before = await title.inputValue();
  await title.fill("The vote, at last");
  await expect(page.getByText("not yet saved")).toBeVisible();
  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await signIn(other, BEN);
  await other.goto(`${DOCUMENT}/facts`);
  await other.getByLabel("Note for readers").fill("Signed by nobody.");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await other.goto("/edit/d/port-lisse/events/count");
  await other.getByLabel("Title").fill(`${before}, at Port Lisse`);
  await other.getByRole("button", { name: "Save the event" }).click();
  await expect(other).toHaveURL(/\/events$/u);
  await context.close();

  await page.reload();
  await expect(title).toHaveValue("The vote, at last");
  await page.getByRole("button", { name: "Save the event" }).click();
  await expect(page.getByRole("definition").filter({ hasText: `${before}, at Port Lisse` })).toBeVisible();
  await page.getByRole("button", { name: "Take theirs, and drop what I typed" }).click();
  await expect(title).toHaveValue(`${before}, at Port Lisse`);
  await page.goto(`${DOCUMENT}/facts`);
  await expect(page.getByLabel("Author")).toHaveValue("A clerk");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: "note Signed by nobody." })).toBeVisible();
  expect(await site.query("select from document where author = 'A clerk'")).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(await site.query("select from document where author = 'A clerk'")).toHaveLength(1);
  expectComplaints(complaints, /409/u);
});
