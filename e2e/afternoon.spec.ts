import { readFile } from "node:fs/promises";
import { extractText, getDocumentProxy } from "unpdf";

import { readCsv } from "#lib/formats/csv.ts";

import { checkPage, expect, expectComplaints, type Page, test } from "./fixtures.ts";

/** Looks at a page as it stands. */
type Look = (page: Page) => Promise<void>;

/** From the overview of the real dossier to its most telling contradiction, and to the words of it in their text. */
async function findContradiction(page: Page, look: Look): Promise<void> {
  await page.goto("/d/south-caucasus");
  await look(page);
  await page
    .getByRole("heading", { level: 3, name: /left in 2023/u })
    .getByRole("link")
    .click();
  await expect(page.getByText("these exclude one another")).toBeVisible();
  await look(page);
  const words = page.getByText("left Azerbaijani territories voluntarily and without violence").first();
  await expect(words).toBeVisible();
  await page.getByRole("link", { name: "In its text" }).first().click();
  await expect(page).toHaveURL(/\/documents\/air-center-2024#/u);
}

/** What those who govern are called, and each place where they are. */
async function findNames(page: Page, look: Look): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Framing" }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /govern Azerbaijan/u }) });
  await row.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.locator(".concordance > li").filter({ hasText: "regime" }).first()).toBeVisible();
  await look(page);
}

/** The contradictions through a lens, kept for good, and shown in a page of somebody else's. */
async function freezeThroughLens(page: Page, look: Look): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Compare" }).click();
  await page.getByRole("link", { name: "8 contradict" }).click();
  await page.getByText("Lens", { exact: true }).click();
  await page.getByLabel("Tolerance").fill("10%");
  await page.getByLabel("Tolerance").press("Enter");
  await expect(page.getByText("Compared with tolerance 10 %.")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Freeze it to cite it permanently" }).click();
  await expect(page).toHaveURL(/\/c\/[a-z2-7]{16}$/u);
  const address = page.url();
  const other = await page.context().newPage();
  await other.setContent(`<h1>A report</h1><iframe src="${address}/embed" title="What they contradict"></iframe>`);
  const frame = other.frameLocator("iframe");
  await expect(frame.getByText("Compared with tolerance 10 %.")).toBeAttached();
  await other.close();
  await page.getByRole("link", { name: "Live view" }).click();
}

/** The same as a table that is opened and read back, and on paper. */
async function takeAway(page: Page): Promise<void> {
  await page.getByRole("link", { name: "take it away" }).click();
  const [taken] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV of The matrix" }).click(),
  ]);
  const { header, records, faults } = readCsv(await readFile(await taken.path()));
  expect(faults).toEqual([]);
  const ids = records.map(({ fields }) => fields[header.indexOf("question_id")]);
  expect(ids).toHaveLength(8);
  expect(ids).toContain("departure-nature");
  await page.getByRole("link", { name: "Open of the report" }).click();
  await expect(page.locator(".report-page")).toHaveCount(8);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(text).toHaveLength(9);
  const paper = text.map((sheet) => sheet.replaceAll(/\s+/gu, " "));
  expect(paper[0]).toContain("Compared with tolerance 10 %.");
  expect(paper.some((sheet) => sheet.includes("voluntarily and without violence"))).toBe(true);
}

async function spendAfternoon(page: Page, look: Look): Promise<void> {
  await findContradiction(page, look);
  await findNames(page, look);
  await freezeThroughLens(page, look);
  await takeAway(page);
}

test("an analyst's afternoon", async ({ page }) => {
  test.slow();
  await spendAfternoon(page, checkPage);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an analyst's afternoon", async ({ page, complaints }) => {
    await spendAfternoon(page, async () => undefined);
    expectComplaints(complaints, /^csp: /u);
  });
});
