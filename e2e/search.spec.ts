import { checkPage, expect, test } from "./fixtures.ts";

test("from any page to words, by the key and by hand", async ({ page, isMobile }) => {
  // From inside a dossier it is searched first, with its places kept, and from there all.
  await page.goto("/d/port-lisse/documents");
  if (isMobile) {
    await page.getByRole("link", { name: "Search", exact: true }).click();
    await page.getByRole("searchbox").fill("dead >10");
  } else {
    await expect(page.getByRole("searchbox")).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("dead >10");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=dead\+%3E10&dossier=port-lisse$/u);
  await expect(page.getByRole("navigation", { name: "Dossier" })).toBeVisible();
  await page.getByRole("link", { name: "Search all dossiers" }).click();
  await expect(page).toHaveURL(/\/search\?q=dead\+%3E10$/u);
  await expect(page.getByText("Only claims whose figure may be above 10")).toBeVisible();
  await expect(page.getByRole("status")).toContainText("found");
  await expect(page.locator("mark").first()).toBeVisible();
  await checkPage(page);

  await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/d\/[a-z-]+\/(?:documents|questions)\//u);
});

test("narrowed by what is counted beside the results, and wide again", async ({ page }) => {
  await page.goto("/search?q=dead&sort=up");
  await expect(page.getByText("sort=up")).toBeVisible();
  const facets = page.getByRole("navigation", { name: "Narrow the search" });
  if (!(await facets.getByRole("link").first().isVisible())) await facets.getByText("Narrow the search").click();
  const contradicting = facets.getByRole("link", { name: /^contradict/u });
  const count = await contradicting.locator("span").last().textContent();
  await contradicting.click();
  await expect(page).toHaveURL(/verdict=contradict/u);
  await expect(page.getByRole("status")).toContainText(`${count} found`);
  await page.getByRole("list", { name: "Filters in use" }).getByRole("link").click();
  await expect(page).toHaveURL(/\?q=dead$/u);
});

test("where nothing fits, the nearest words are offered; a text that may not be shown gives none of its own", async ({
  page,
  request,
}) => {
  await page.goto("/search?q=Карабах+30 000&after=zz");
  await expect(page.getByText("A search takes no “after”")).toBeVisible();
  await expect(page.getByText("Read as one figure, 30000.")).toBeVisible();
  await page.goto("/search?q=Карабах");
  await expect(page.getByText(/Searched for also as .*“karabakh”/u)).toBeVisible();

  await page.goto("/search?q=referendums+gendarmez");
  await expect(page.getByText("Nothing fits this search.")).toBeVisible();
  await expect(page.getByRole("link", { name: "referendum", exact: true })).toBeVisible();
  await checkPage(page);
  const answered = await request.get("/api/v1/search?q=%22%00-%25%7C%26%21%28+%3E+..+%22&page=999999&kind=x&kind=y");
  expect(answered.status()).toBe(200);
  expect((await answered.json()).ignored.length).toBeGreaterThan(2);
});
