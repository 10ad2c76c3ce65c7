import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

const KILLED = "/d/port-lisse/questions/dead-total";

test("a contradiction says why, draws it, and shows every claim with its words", async ({ page }) => {
  await page.goto(KILLED);
  await expect(page.getByRole("heading", { level: 1, name: "How many people were killed?" })).toBeVisible();
  await expect(page.getByText("they lie 8 people apart", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("figure").getByRole("img", { name: "at least 19 people" })).toBeVisible();
  await expect(page.getByText("at least nineteen people had been shot dead", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Also reported, not counted" })).toBeVisible();
  await expect(page.getByText("was published before the event")).toBeVisible();
  await checkPage(page);
});

test("a mark of the chart leads to its claim, and the claim to its words in the text", async ({ page }) => {
  await page.goto(KILLED);
  await page.getByRole("figure").getByRole("link", { name: "Harbour Courier" }).first().click();
  const card = page.locator("article:target");
  await expect(card).toBeInViewport();
  await expect(card.getByRole("link", { name: /^In its text/u })).toHaveAttribute(
    "href",
    /^\/d\/port-lisse\/documents\/courier-count#.+$/u,
  );
});

for (const [kind, question] of [
  ["dates", "first-charter-date"],
  ["terms", "shooting-name"],
  ["options and a denial", "weapons-used"],
  ["different times", "ships-waiting"],
  ["an editor’s judgement", "material-name"],
  ["no answer", "order-giver"],
] as const) {
  test(`a question of ${kind} has no fault and nothing cut off`, async ({ page }) => {
    await page.goto(`/d/port-lisse/questions/${question}`);
    await expect(page.getByRole("heading", { name: "How this was coded" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await checkPage(page);
  });
}

test("a disagreement has a size that a tolerance closes, parts that add up, and an earlier state", async ({ page }) => {
  await page.goto(`${KILLED}?revision=1&on=never`);
  await expect(page.getByText("As it stood on", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Today’s are the rules of comparing", { exact: false })).toBeVisible();
  await expect(page.getByText("Ignored: on=never.")).toBeVisible();
  const totals = page.getByRole("region", { name: "Total and parts" });
  await expect(totals).toBeVisible();
  await page.getByRole("link", { name: "as it stands now" }).click();
  await expect(totals.getByRole("listitem").filter({ hasText: "The Capstan" })).toContainText("1 more than the total");
  await expect(totals.getByRole("listitem").filter({ hasText: "Langargah" })).toContainText("They come to the total");
  await page.getByRole("link", { name: "8 people" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Compared with tolerance 8" })).toBeVisible();
  await expect(page.getByText("It would close at a tolerance")).toBeHidden();
  await expect(page.getByRole("link", { name: /^In its text/u }).first()).toHaveAttribute("href", /[?]tolerance=8#/u);
  await checkPage(page);
});

test("a text from right to left stands so", async ({ page }) => {
  await page.goto(KILLED);
  const quote = page.locator('blockquote[lang="fa"]').first();
  await expect(quote).toHaveCSS("direction", "rtl");
});

test("the next question is a link away", async ({ page }) => {
  await page.goto(KILLED);
  await page.getByRole("navigation", { name: "Questions before and after" }).getByRole("link").last().click();
  await expect(page).not.toHaveURL(new RegExp(`${KILLED}$`, "u"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an unknown question is not found, and the nearest is offered", async ({ page, complaints }) => {
  const response = await page.goto("/d/port-lisse/questions/dead-totl");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "How many people were killed?" }).click();
  await expect(page).toHaveURL(KILLED);
  expectComplaints(complaints, /404/u);
});
