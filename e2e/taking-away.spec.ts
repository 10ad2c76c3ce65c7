import { readFile } from "node:fs/promises";
import { extractText, getDocumentProxy } from "unpdf";

import { readCsv } from "#lib/formats/csv.ts";
import { unguarded } from "#lib/formats/exported/spreadsheet-csv.ts";

import { checkEverywhere, expect, type Page, test } from "./fixtures.ts";

/** What a link downloads. */
async function download(page: Page, name: string | RegExp): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const [taken] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: typeof name === "string" }).click(),
  ]);
  return { file: taken.suggestedFilename(), bytes: await readFile(await taken.path()) };
}

/** The page on paper, page by page. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text;
}

test("a table of the matrix is opened and read back", async ({ page }) => {
  await page.goto("/d/port-lisse/compare?verdict=contradict");
  const asked = await page.getByRole("rowheader").getByRole("link").allTextContents();
  await page.getByText("Share or cite", { exact: true }).click();
  await page.getByRole("link", { name: "Take it away", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Take it away" })).toBeVisible();
  await checkEverywhere(page);
  const { file, bytes } = await download(page, "CSV of The matrix");
  expect(file).toMatch(/^port-lisse-r\d+-matrix\.csv$/u);
  const { header, records, faults } = readCsv(bytes);
  expect(faults).toEqual([]);
  const column = (name: string) => records.map(({ fields }) => unguarded(fields[header.indexOf(name)] ?? ""));
  expect(column("question")).toEqual(asked);
  expect(new Set(column("verdict"))).toEqual(new Set(["contradict"]));
  expect(column("question_id")).toContain("dead-total");
  expect(column("document:courier-count")[column("question_id").indexOf("dead-total")]).toContain(">=19");
});

test("a report is printed, a page for each question", async ({ page }) => {
  const chosen = ["dead-total", "first-charter-date", "shooting-name", "weapons-used", "order-giver"];
  await page.goto(`/d/port-lisse/report?question=${chosen.join(",")}`);
  const asked = await page.locator(".report-page h2").allTextContents();
  expect(asked.length).toBe(chosen.length);
  const pages = await printed(page);
  expect(pages.length).toBe(asked.length + 1);
  for (const [index, question] of asked.entries()) {
    const text = pages[index + 1]?.replaceAll(/\s+/gu, " ") ?? "";
    expect(text).toContain(question);
    expect(text).toContain("Parallax, revision");
  }
  await checkEverywhere(page);
});

test("a matrix is printed with its head on each page", async ({ page }) => {
  await page.goto("/d/port-lisse/report?as=matrix&verdict=contradict");
  await expect(page.getByRole("table")).toBeVisible();
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets[0]).toMatch(/How to read this[\s\S]*are positions/u);
  expect(sheets.join("")).not.toContain("…”");
  for (const sheet of sheets) expect(sheet).toMatch(/Question\s[\s\S]*Harbour\s+Courier/u);
});

test("a question is frozen to be cited, and its chart has the permanent link in it", async ({ page, request }) => {
  await page.goto("/d/port-lisse/questions/dead-total");
  await page.getByRole("button", { name: "Freeze it to cite it permanently" }).click();
  await expect(page).toHaveURL(/\/c\/[a-z2-7]{16}$/u);
  const link = new URL(page.url()).pathname;
  await expect(page.getByText("Filtered by question: “How many people were killed?”.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("How many people were killed? (6 documents)");
  await page.getByText("Cite or embed", { exact: true }).click();
  const bibtex = await download(page, "download BibTeX");
  expect(bibtex.file).toBe(`parallax-${link.slice(3)}.bib`);
  expect(bibtex.bytes.toString("utf8")).toContain(link);
  await page.getByText("Pictures", { exact: true }).click();
  const href = await page.getByRole("link", { name: "SVG of How many people were killed?" }).getAttribute("href");
  const svg = await request.get(href ?? "");
  expect(svg.headers()).toMatchObject({ "content-type": "image/svg+xml; charset=utf-8" });
  expect(await svg.text()).toContain(link);
  const png = await request.get((href ?? "").replace("chart.svg", "chart.png"));
  expect((await png.body()).subarray(1, 4).toString("latin1")).toBe("PNG");
  for (const chart of ["By verdict", "Two by two", "Events in time"]) {
    const of = await page.getByRole("link", { name: `SVG of ${chart}` }).getAttribute("href");
    const drawn = await request.get(of ?? "");
    expect(drawn.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
    expect(await drawn.text()).toContain(link);
  }
  expect(await (await request.get(`${link}/picture.svg`)).text()).toContain(`${link} · frozen`);
  expect((await request.get(`${link}/chart.svg?of=mood`)).status()).toBe(400);
  await page.goto("/d/port-lisse/take-away?question=dead-total");
  await expect(page.getByText(/^Frozen on .* and the same today/u)).toBeVisible();
});
