import { checkPage, expect, test } from "./fixtures.ts";

const MATRIX = "/d/port-lisse/compare";

test.describe("the matrix", () => {
  test("leads from a figure to its words in one click", async ({ page }) => {
    await page.goto(MATRIX);
    const row = page.getByRole("row", { name: /What share of registered voters voted/u });
    await row.getByRole("link", { name: "61.4" }).first().click();
    await expect(page).toHaveURL(/\/d\/port-lisse\/documents\/[a-z-]+#[a-z0-9-]+$/u);
    const words = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await expect(words).toBeVisible();
  });

  test("is a table with a row for each question and a cell for each document", async ({ page }) => {
    await page.goto(`${MATRIX}?verdict=contradict`);
    const table = page.getByRole("table", { name: "Questions by documents" });
    await expect(table.getByRole("columnheader")).toHaveCount(8);
    const row = table.getByRole("row", { name: /Who fired first/u });
    await expect(row.getByRole("rowheader")).toHaveCount(1);
    await expect(row.getByRole("cell")).toHaveCount(7);
    await checkPage(page);
  });

  test("filters by a form, keeps every choice in the address, and takes it off again", async ({ page }) => {
    await page.goto(MATRIX);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("checkbox", { name: "contradict", exact: true }).check();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect(page).toHaveURL(/verdict=contradict/u);
    const filters = page.getByRole("list", { name: "Filters in use" });
    await expect(filters.getByRole("link", { name: /verdict: contradict/u })).toBeVisible();
    await checkPage(page);
    await filters.getByRole("link", { name: "Clear all" }).click();
    await expect(page).toHaveURL(new RegExp(`${MATRIX}$`, "u"));
  });

  test("says what of an address it did not understand, and what it knows", async ({ page }) => {
    await page.goto(`${MATRIX}?verdict=contradct&verdict=agree`);
    await expect(page.getByText("Ignored: verdict=contradct. Known: contradict,")).toBeVisible();
    await checkPage(page);
  });

  test("says that verdicts are those of a part of the documents", async ({ page }) => {
    await page.goto(`${MATRIX}?document=courier-count,capstan-counted`);
    await expect(page.getByText("Verdicts are computed among the 2 documents shown, out of 6")).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(4);
  });

  test("compares anew through a lens, at once, and hands it on", async ({ page }) => {
    await page.goto(`${MATRIX}?answer=quantity`);
    await page.getByText("Lens", { exact: true }).click();
    await page.getByLabel("Published by").fill("2031-05-14");
    await page.getByLabel("Tolerance").fill("5%");
    await page.getByLabel("Tolerance").press("Tab");
    await expect(page).toHaveURL(/[?]answer=quantity&tolerance=5%25&published-by=2031-05-14$/u);
    await expect(
      page.getByText("Compared with tolerance 5 %, only what was published by 2031-05-14.", { exact: false }),
    ).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(5);
    const left = page.getByText("3 of 6 documents are shown.", { exact: false });
    await expect(left).toBeVisible();
    await expect(page.getByText(/^3 documents by/u)).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "How many people work in the port?" }).click();
    await expect(page).toHaveURL(/questions\/port-jobs[?]tolerance=5%25&published-by=2031-05-14$/u);
    await expect(left).toBeVisible();
    const places = page.getByRole("navigation", { name: "Dossier" });
    const kept = "[?]tolerance=5%25&published-by=2031-05-14$";
    await places.getByRole("link", { name: "Framing" }).click();
    await expect(page).toHaveURL(new RegExp(`/framing${kept}`, "u"));
    await expect(page.getByText("Of this, tolerance acts on figures and dates", { exact: false })).toBeVisible();
    for (const [name, path] of [
      ["Events", "/events"],
      ["Side by side", "/side-by-side"],
      ["Overview", "/port-lisse"],
    ]) {
      await places.getByRole("link", { name: name ?? "" }).click();
      await expect(page).toHaveURL(new RegExp(`${path}${kept}`, "u"));
      await expect(left).toBeVisible();
    }
    await checkPage(page);
  });

  test("offers a way out where nothing fits", async ({ page }) => {
    await page.goto(`${MATRIX}?published-by=1990-01-01&words=a`);
    await expect(page.getByText("No document is left to compare.")).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: /^lift it/u }).click();
    await expect(page).toHaveURL(/\/compare\?words=a$/u);
    await page.goto(`${MATRIX}?words=nosuchword`);
    await expect(page.getByText("No question fits all of these filters.")).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "clear all filters" }).click();
    await expect(page.getByRole("table")).toBeVisible();
  });

  test("reads whole quotes in the density quotes", async ({ page }) => {
    await page.goto(`${MATRIX}?density=quotes&sort=contested&verdict=framed-differently`);
    await expect(page.locator("td mark").first()).toBeVisible();
    await checkPage(page);
  });

  test("moves between cells by arrow keys and keeps the head in view", async ({ page, isMobile }) => {
    await page.goto(MATRIX);
    const row = page.getByRole("row", { name: /What share of registered voters voted/u });
    const link = row.getByRole("link").nth(2);
    await link.focus();
    await link.press("ArrowRight");
    await expect(row.getByRole("link").nth(3)).toBeFocused();
    // A phone has a list, without a head.
    if (!isMobile) await expect(page.getByRole("columnheader", { name: /^Question/u })).toBeInViewport();
  });

  test("sends each cell once, and its title in its head", async ({ request }) => {
    const source = await (await request.get("/d/south-caucasus/compare")).text();
    const links = [...source.matchAll(/documents\/[a-z0-9-]+#([a-z0-9-]+)/gu)].map(([, id]) => id ?? "");
    expect(links.length).toBeGreaterThan(300);
    for (const id of links.slice(0, 50)) expect(source.split(`#${id}"`)).toHaveLength(2);
    expect(source.slice(0, source.indexOf("</head>"))).toMatch(/<title>[^<]+ · Parallax<\/title>/u);
  });

  test("works without scripts, and never scrolls the page sideways", async ({ browser, baseURL, viewport }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto("/d/south-caucasus/compare");
    await page.getByRole("main").getByRole("searchbox").fill("Khojaly");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("Khojaly");
    await expect(page.getByRole("table").getByRole("row").nth(2)).toBeVisible();
    await page.getByText("Lens", { exact: true }).click();
    await page.getByRole("radio", { name: "Its own and everyone it cites" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("attributed claims count too");
    const box = await page.getByRole("main").boundingBox();
    expect(box?.width).toBeLessThanOrEqual(viewport?.width ?? 0);
    await context.close();
  });
});
