import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { signInAs, test } from "../own-site.ts";
import { sendAgain } from "../quay.ts";
import { answer, asked, drafts, HERE, panel, prepare, press, ready, selectWords, told } from "../recording-page.ts";

const WIRE = "/edit/d/anholm/documents/wire";

test("an address opens a claim, with what was typed of it before", async ({ page, site }) => {
  await prepare(site, page);
  await page.goto(`${WIRE}?claim=wire-dead`);
  await expect(panel(page).getByRole("heading", { name: "Change a claim" })).toBeVisible();
  await expect(answer(page)).toHaveValue("11");
  await expect(page.getByRole("combobox", { name: "Question" })).toBeFocused();
  await checkEverywhere(page);
  await page.getByLabel("Note").fill("From the second edition.");
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("From the second edition.");
  await expect(panel(page).getByText(/^Restored: kept in this browser/u)).toBeVisible();
  await page.getByLabel("Note").press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Go on with the claim begun" })).toHaveCount(0);
  expect(await drafts(site)).toMatchObject([{ question: "dead", value: "11" }]);
  await page.goto(`${WIRE}?claim=gone`);
  await expect(told(page)).toContainText("no longer stands in this document");
});

test("a claim that readers see is proposed to be withdrawn, and that is taken back", async ({ page, site }) => {
  await prepare(site, page);
  await page.goto(WIRE);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(told(page)).toContainText("Readers see it until a reviewer agrees");
  const entries = page.locator(".work-entries");
  await expect(entries).toContainText("To be withdrawn.");
  expect(await site.query("select status, body from draft")).toEqual([{ status: "draft", body: null }]);
  expect(await site.query("select from claim where retracted_at is null")).toHaveLength(1);
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(entries).not.toContainText("To be withdrawn.");
});

test("a question that somebody withdraws meanwhile is said, and nothing typed is lost", async ({
  page,
  site,
  complaints,
}) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await page.getByLabel("Note").fill("typed for a while");
  await site.query(`do $$ begin
    perform set_config('parallax.actor', 'ben', true);
    update question set retracted_at = now() where id = 'day';
  end $$`);
  await page.getByLabel("Note").press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText(/question/iu);
  await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  expect(await drafts(site)).toEqual([]);
  // Another question takes the same words.
  await page.getByRole("combobox", { name: "Question" }).fill("how many died");
  await expect(asked(page)).toHaveText("How many people died?");
  await answer(page).fill("19");
  await answer(page).press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toMatchObject([{ question: "dead", value: "19" }]);
  expectComplaints(complaints, /4(?:09|22)/u);
});

test("the same claim sent twice is one draft", async ({ page, site }) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  const sent = page.waitForRequest((request) => request.url().endsWith("/record"));
  await press(page, "Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  const request = await sent;
  const path = new URL(request.url()).pathname;
  expect(await sendAgain(page, path, request.postData() ?? "")).toMatchObject({ version: 1 });
  expect(await drafts(site)).toHaveLength(1);
  expect(await site.query("select from draft_version")).toHaveLength(1);
});

test("a server that restarts loses nothing of a claim that is being written", async ({ page, site, complaints }) => {
  test.setTimeout(180_000);
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await page.getByLabel("Note").fill("typed for a while");
  await site.restart(async () => {
    await page.getByLabel("Note").press("Enter");
    await expect(panel(page).getByRole("alert")).toContainText("No server answers");
    await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  });
  await panel(page).getByRole("button", { name: "Save again" }).click();
  await expect(told(page)).toContainText("Recorded as a draft", { timeout: 20_000 });
  expect(await site.query("select body ->> 'note' as note from draft")).toEqual([{ note: "typed for a while" }]);
  expectComplaints(complaints, /ERR_/u);
});

test("a text from right to left is recorded from", async ({ page, site }) => {
  await site.loadPortLisse();
  await site.addPerson("anna@example.org", "editor");
  await signInAs(page, "anna@example.org");
  await page.waitForURL(/\/edit$/u);
  await page.goto("/edit/d/port-lisse/documents/langargah-three-weeks");
  await ready(page);
  const text = page.locator(".work-text");
  await expect(text).toHaveAttribute("dir", /auto|rtl/u);
  const first = text.locator("p").first();
  expect(await first.evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe("rtl");
  await expect(page.getByRole("toolbar")).toHaveCSS("direction", "ltr");
  const [word = ""] = ((await first.textContent()) ?? "").trim().split(/\s/u);
  await selectWords(page, word, word);
  await press(page, "c");
  await expect(panel(page).getByText(word).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Question" }).fill("shooting");
  await expect(panel(page)).toHaveCSS("direction", "ltr");
  await checkEverywhere(page);
});

test("a question that is being made on the spot outlives a reload", async ({ page, site }) => {
  await prepare(site, page);
  await selectWords(page, "The owners", "accident");
  await press(page, "c");
  await page.getByText("A question that is not there yet").click();
  const question = panel(page).getByRole("textbox", { name: "Question", exact: true });
  await question.fill("What do the owners call it?");
  await page.getByLabel("Title of the new event").fill("The statement");
  await page.reload();
  await page.getByRole("button", { name: "Go on with the claim begun" }).click();
  await expect(question).toHaveValue("What do the owners call it?");
  await expect(page.getByLabel("Title of the new event")).toHaveValue("The statement");
  await checkEverywhere(page);
});

test("an address of a claim is kept over signing in", async ({ page, site }) => {
  await prepare(site, page);
  await site.query("delete from session");
  await page.goto(`${WIRE}?claim=wire-dead`);
  await expect(page).toHaveURL(/\/sign-in\?to=/u);
  await page.getByLabel("E-mail address").fill("anna@example.org");
  await page.getByLabel("Password").fill("five words and a comma,");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/wire\?claim=wire-dead$/u);
  await expect(answer(page)).toHaveValue("11");
  await page.goto(HERE);
  await expect(panel(page)).toHaveCount(0);
});
