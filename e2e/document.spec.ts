import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

const COURIER = "/d/port-lisse/documents/courier-count";
const QUOTED = "/d/south-caucasus/documents/air-center-2024";

async function checkWidth(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** The card of a claim, unfolded where it is folded. */
async function openCard(page: Page, claim: string) {
  const card = page.locator(`[id="card.${claim}"]`);
  if (!(await card.isVisible())) await page.locator("details.row-notes", { has: card }).locator("summary").click();
  return card;
}

test("the text stands as it was captured, each claim’s words lit, its card beside them", async ({ page }) => {
  await page.goto(COURIER);
  const text = await readFile(new URL("../data/port-lisse/texts/courier-count.txt", import.meta.url), "utf8");
  const shown = await page.locator(".source").allTextContents();
  // Blank lines part the paragraphs, so white space is left aside.
  expect(shown.join("").replace(/\s+/gu, "")).toBe(text.replace(/\s+/gu, ""));
  const lit = page.locator('[id="dead-total-courier"]');
  await expect(lit).toContainText("at least");
  const card = await openCard(page, "dead-total-courier");
  await expect(card).toContainText("How many people were killed? ≠ contradict");
  await expect(card).toContainText("at least 19 people here");
  await expect(card).toContainText("11 in Halmarran Telegraph");
  await checkWidth(page);
  await checkPage(page);
});

test("an address leads to a claim’s words, and keys from claim to claim", async ({ page }) => {
  await page.goto(`${COURIER}#dead-total-courier`);
  await expect(page.locator('mark[id="dead-total-courier"]')).toBeInViewport();
  // The keys listen from when the claim in the address is marked.
  await expect(page.locator('mark[data-claims~="dead-total-courier"]').first()).toHaveAttribute("data-current");
  await page.keyboard.press("n");
  await expect(page).not.toHaveURL(/#dead-total-courier$/u);
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/#dead-total-courier$/u);
  await expect(page.locator('mark[id="dead-total-courier"]')).toBeInViewport();
  await expect(page.locator('mark[data-claims~="dead-total-courier"]').first()).toHaveAttribute("data-current");
  await page.getByRole("link", { name: "Next claim" }).click();
  await expect(page).not.toHaveURL(/#dead-total-courier$/u);
});

test("words lead to their card, and the card to its question", async ({ page }) => {
  await page.goto(COURIER);
  await page.locator('mark[id="dead-total-courier"] a').first().click();
  await expect(page).toHaveURL(/#card\.dead-total-courier$/u);
  const card = await openCard(page, "dead-total-courier");
  await card.getByRole("link", { name: "How many people were killed?" }).click();
  await expect(page).toHaveURL(/\/questions\/dead-total$/u);
});

test("a Persian text stands from right to left, the page around it does not", async ({ page }) => {
  await page.goto("/d/port-lisse/documents/langargah-three-weeks");
  await expect(page.locator(".source").first()).toHaveCSS("direction", "rtl");
  await expect(page.locator("main")).toHaveCSS("direction", "ltr");
  await checkWidth(page);
  await checkPage(page);
});

test("a scan keeps its lines, and on a phone they are not broken twice", async ({ page }) => {
  await page.goto("/d/port-lisse/documents/capstan-counted");
  const paragraph = page.locator(".source", { hasText: "The ministry says eleven" });
  await expect(paragraph).toHaveCSS("white-space-collapse", "preserve");
  await checkWidth(page);
  await checkPage(page);
});

test("a text that may not be shown gives its quotes in order, with the length of what lies between", async ({
  page,
}) => {
  await page.goto(QUOTED);
  await expect(page.getByText("The text belongs to its publisher", { exact: false })).toBeVisible();
  await expect(page.getByText(/^[\d,]+ characters not shown$/u).first()).toBeVisible();
  await expect(page.locator(".source mark").first()).toBeVisible();
  await checkWidth(page);
  await checkPage(page);
});

test("what a document does not answer is said by kind of silence", async ({ page }) => {
  await page.goto("/d/port-lisse/documents/lampbearer-blank");
  await page.getByText("questions that it does not answer").click();
  await expect(page.getByRole("heading", { name: /^Published before/u })).toBeVisible();
  await checkPage(page);
});

for (const dossier of ["port-lisse", "south-caucasus"]) {
  test(`the documents of ${dossier} are listed with what is known of them`, async ({ page }) => {
    await page.goto(`/d/${dossier}/documents`);
    await checkWidth(page);
    await checkPage(page);
    await page.locator("tbody").getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/d/${dossier}/documents/[^/]+$`, "u"));
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("text, cards and ways from claim to claim are there", async ({ page, complaints }) => {
    await page.goto(COURIER);
    await expect(page.locator('mark[id="dead-total-courier"]')).toBeVisible();
    await page.getByRole("link", { name: "Next claim" }).click();
    await expect(page.locator("mark:target")).toBeInViewport();
    // Scripts that the browser was told not to run.
    expectComplaints(complaints, /^csp: /u);
  });
});
