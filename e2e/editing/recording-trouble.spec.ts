import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { signInAs, test } from "../own-site.ts";
import { answer, asked, drafts, HERE, panel, prepare, press, ready, told } from "../recording-page.ts";

test("whoever saves too late sees both versions, and decides field by field", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await press(page, "Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  await page.getByRole("button", { name: "Change" }).first().click();
  await answer(page).fill("2031-05-02");
  await page.getByLabel("Note").fill("mine");

  await site.addPerson("ben@example.org", "editor");
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site.url}/sign-in`);
  await signInAs(other, "ben@example.org");
  await other.waitForURL(/\/edit$/u);
  await other.goto(`${site.url}${HERE}`);
  await ready(other);
  await other.getByRole("button", { name: "Change" }).first().click();
  await answer(other).fill("2031-05-05");
  await other.getByLabel("Said by").fill("the owners");
  await answer(other).press("Enter");
  await expect(told(other)).toContainText("Recorded as a draft");
  await other.context().close();

  await answer(page).press("Enter");
  const merge = page.getByRole("region", { name: "Two versions of one claim" });
  await expect(merge).toBeVisible();
  const value = merge.getByRole("group", { name: /^Value/u });
  await expect(value).toContainText("changed by both");
  await expect(value).toContainText("2 May 2031");
  await expect(value).toContainText("5 May 2031");
  await checkEverywhere(page);
  await value.getByRole("radio", { name: /ben/u }).check();
  await merge.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(merge).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  const [stored] = await site.query<{ body: object }>("select body from draft");
  expect(stored?.body).toMatchObject({ value: "2031-05-05", speaker: "the owners", note: "mine" });
  expectComplaints(complaints, /409/u);
});

test("a session that ends and a page that is left lose nothing of what was typed", async ({
  page,
  site,
  complaints,
}) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await page.getByLabel("Note").fill("typed for a while");
  await site.query("delete from session");
  await page.getByLabel("Note").press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("Your session has ended");
  await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  await page.goto("/sign-in");
  await signInAs(page, "anna@example.org");
  await page.waitForURL(/\/edit$/u);
  await page.goto(HERE);
  await page.getByRole("button", { name: "Go on with the claim begun" }).click();
  await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  await page.getByLabel("Note").press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toHaveLength(1);
  expectComplaints(complaints, /401/u);
});

test("what cannot be recorded is said where it is wrong, and stays", async ({ page, site, complaints }) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await answer(page).fill("on a fine morning");
  await expect(panel(page).locator("#work-understood.work-fault")).toBeVisible();
  await answer(page).press("Enter");
  await expect(panel(page).getByRole("alert")).toBeVisible();
  await expect(answer(page)).toHaveValue("on a fine morning");
  await answer(page).fill("2031-05-03");
  await site.query("select 1");
  await answer(page).press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await press(page, "c");
  await expect(answer(page)).toBeVisible();
  expect(await drafts(site)).toEqual([]);
  expectComplaints(complaints, /422/u);
});

test("where the text is not held, words are typed", async ({ page, site }) => {
  await prepare(site, page);
  await page.goto("/edit/d/anholm/documents/wire");
  await expect(page.getByRole("heading", { name: "The text is not here" })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Record a claim on typed words" }).click();
  await page.getByLabel("The exact words").fill("forty were hurt");
  await page.getByRole("combobox", { name: "Question" }).fill("hurt");
  await answer(page).fill("40");
  await answer(page).press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toEqual([{ question: "hurt", status: "draft", value: "40", words: "forty were hurt" }]);
});
