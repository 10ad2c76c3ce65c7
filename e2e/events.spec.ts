import { checkPage, expect, test } from "./fixtures.ts";

const EVENTS = "/d/port-lisse/events";

test("events stand on one axis with what is contested about them, beside when sources were published", async ({
  page,
}) => {
  await page.goto(`${EVENTS}?from=2031-05&to=2031-06`);
  const dead = page.locator("li#victims");
  await expect(dead.getByText("12 May 2031")).toBeVisible();
  await expect(dead.getByText("contradict").last()).toBeVisible();
  await expect(page.getByText("2 events before this stretch")).toBeVisible();
  await expect(page.getByRole("region", { name: "When the sources were published" })).toContainText("2 June 2031");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await checkPage(page);

  const href = await page.getByRole("link", { name: "PNG of the events in time" }).getAttribute("href");
  expect(href).toContain("of=events&from=2031-05-01&to=2031-06-30");
  const png = await (await page.request.get(href ?? "")).body();
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");

  await dead.getByRole("link", { name: /contradict$/u }).click();
  await expect(page).toHaveURL(/\/compare\?event=victims&verdict=contradict$/u);
});

test("the axis is zoomed by link, by key and by a stroke, and the address keeps it", async ({ page, isMobile }) => {
  await page.goto(EVENTS);
  const shown = page.getByText(/^Shown: /u);
  await expect(shown).toContainText("2031. Unless you ask for another, this is the shortest stretch");
  await page.getByRole("link", { name: "While sources were published" }).click();
  await expect(page).toHaveURL(/\?from=2031-04-25&to=2031-06-17$/u);
  await expect(shown).toContainText("25 April – 17 June 2031");
  await page.getByRole("link", { name: "Where most begins" }).click();
  await expect(page).toHaveURL(/\/events$/u);

  await page.getByRole("link", { name: "Closer" }).focus();
  // The keys listen once scripts have come; until then this one does nothing.
  await expect(async () => {
    await page.keyboard.press("0");
    await expect(page).toHaveURL(/\/events\?from=18\d\d-.*&to=203\d-/u, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/\?from=192\d-.*&to=199\d-/u);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\?from=196\d-.*&to=203\d-/u);
  // Faster than pages are drawn: no step is lost.
  for (const key of ["0", "0", "+", "ArrowLeft"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\?from=188\d-.*&to=196\d-/u);
  await page.keyboard.press("-");
  await expect(shown).toContainText("1886");
  if (isMobile) return;

  const shooting = page.locator("li#shooting [data-lane]");
  await shooting.scrollIntoViewIfNeeded();
  const lane = await shooting.boundingBox();
  if (lane === null) throw new Error("There is no lane.");
  await page.mouse.move(lane.x + lane.width * 0.9, lane.y + 10);
  await page.mouse.down();
  await page.mouse.move(lane.x + lane.width, lane.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(shown).toContainText(/Shown: \d+ \w+ 20[12]\d – /u);
});

test("without scripts the axis is zoomed by links and by a form, and what makes no sense is named", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  await page.goto(`${EVENTS}?from=soon&to=2031-06&to=2032&size=big`);
  await expect(page.getByText("from=soon")).toBeVisible();
  await expect(page.getByText("size=big")).toBeVisible();
  await page.getByLabel("From").fill("2031-05");
  await page.getByLabel("to", { exact: true }).fill("2031-05");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Shown: 1–31 May 2031", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Later" }).click();
  await expect(page).toHaveURL(/from=2031-05-16&to=2031-06-15$/u);
  await page.close();
});
