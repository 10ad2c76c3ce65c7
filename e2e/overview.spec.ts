import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

test("an overview ranks what sources contradict each other on, with who says what", async ({ page }) => {
  await page.goto("/d/port-lisse");
  await expect(page).toHaveTitle(/Port Lisse/u);
  await expect(page.getByText("Nothing here says who is right")).toBeVisible();

  const contested = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Contradict each other on facts" }) });
  await expect(contested.getByRole("heading", { level: 3 })).toHaveCount(8);
  await expect(contested.getByText("≠").first()).toBeVisible();
  await checkPage(page);
});

test("from a contested question to the words behind it", async ({ page }) => {
  await page.goto("/d/port-lisse");
  await page
    .getByRole("link", { name: /^The words behind it/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/questions\/[^#]+#words$/u);
  await expect(page.getByRole("heading", { name: "The words behind it" })).toBeInViewport();
  await expect(page.locator("mark").first()).toBeVisible();
});

test("from a position to the words in their document", async ({ page }) => {
  await page.goto("/d/port-lisse");
  const first = page.locator("main ol ol li").first().getByRole("link").first();
  const href = await first.getAttribute("href");
  expect(href).toMatch(/^\/d\/port-lisse\/documents\/[^#]+#.+$/u);
});

test("two documents of the table of pairs lead into their comparison", async ({ page }) => {
  await page.goto("/d/port-lisse");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/compare\?document=[a-z-]+,[a-z-]+$/u);
});

test("the real dossier has no fault either", async ({ page }) => {
  await page.goto("/d/south-caucasus");
  await expect(page.getByRole("heading", { name: "What opposed camps agree on" })).toBeVisible();
  await checkPage(page);
});

test("an unknown dossier is not found, and the nearest is offered", async ({ page, complaints }) => {
  const response = await page.goto("/d/port-lise");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: /Port Lisse/u })).toBeVisible();
  await checkPage(page);
  expectComplaints(complaints, /404/u);
});
