import { checkPage, expect, test } from "./fixtures.ts";

const PAIR = "/d/port-lisse/side-by-side?documents=courier-count,langargah-three-weeks";

test("two texts stand side by side, and a key leads from contradiction to contradiction", async ({ page }) => {
  await page.goto(`${PAIR}&rows=apart`);
  await expect(page.getByRole("heading", { level: 1, name: "Harbour Courier beside Langargah" })).toBeVisible();
  await expect(page.getByText("Verdicts are computed among the 2 documents shown")).toBeVisible();
  const first = page.locator("section.verdict-contradict").first();
  await expect(first.getByText(/apart|exclude|share no|denies/u).first()).toBeVisible();
  // The key listens once scripts have come; until then it does nothing.
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/#.+$/u, { timeout: 500 });
  }).toPass();
  await expect(first).toBeInViewport();
  await page.keyboard.press("n");
  await expect(page.locator("section.verdict-contradict").nth(1)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await checkPage(page);
});

test("the text around a passage is at hand, and leads on into its document", async ({ page }) => {
  await page.goto("/d/port-lisse/side-by-side");
  await page.getByRole("link", { name: "Harbour Courier beside Langargah" }).click();
  await expect(page).toHaveURL(PAIR);
  await page.getByText("The text around it").first().click();
  const around = page.locator("details[open] blockquote").first();
  const [words, all] = [await around.locator("mark").textContent(), await around.textContent()];
  expect(all?.length).toBeGreaterThan((words?.length ?? 0) + 40);
  await page.getByRole("link", { name: "In its text" }).first().click();
  await expect(page).toHaveURL(/\/documents\/courier-count#.+$/u);
});

test("without scripts a form lays three side by side, and what makes no sense is named", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  await page.goto(`${PAIR}&documents=nobody&order=fifth&page=x&documents=courier-count`);
  for (const ignored of ["documents=nobody", "order=fifth", "page=x"])
    await expect(page.getByText(ignored)).toBeVisible();
  await expect(page.getByText("Chosen more than once and shown once: Harbour Courier.")).toBeVisible();
  await page.getByLabel("Third document").selectOption({ label: "Halmarran Telegraph" });
  await page.getByLabel("In the order of").selectOption({ label: "the second text" });
  await page.getByRole("button", { name: "Lay side by side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Harbour Courier beside Langargah and Halmarran Telegraph",
  );
  await expect(page.getByRole("link", { name: /^To the first contradiction/u })).toHaveAttribute("href", /^#/u);
  await page.close();
});
