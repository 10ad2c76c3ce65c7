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

test("a square of the map opens as many questions as it counts", async ({ page }) => {
  await page.goto("/d/port-lisse");
  const square = page
    .locator("#pairs")
    .getByRole("link", { name: /% differ on \d+ of/u })
    .first();
  const side = page
    .locator("#pairs")
    .getByRole("link", { name: /^side by side/u })
    .first();
  await expect(side).toHaveAttribute("href", /\/side-by-side\?documents=[a-z-]+,[a-z-]+$/u);
  const [, differing] = /on (\d+) of/u.exec((await square.textContent()) ?? "") ?? [];
  const picture = await page.getByRole("link", { name: "SVG of the documents, two by two" }).getAttribute("href");
  const svg = await (await page.request.get(picture ?? "")).text();
  expect(svg).toContain(`on ${(await square.textContent())?.split("on ")[1]}`);
  expect(svg).toContain("not frozen");
  await square.click();
  await expect(page).toHaveURL(/\/compare\?document=[a-z-]+,[a-z-]+&verdict=contradict,framed-differently$/u);
  await expect(page.getByText(`${differing} of 78 questions`).first()).toBeVisible();
});

test("from an alpha to the values that it comes from, with what makes no sense in the address ignored", async ({
  page,
}) => {
  await page.goto("/d/port-lisse");
  await page
    .locator("#alpha")
    .getByRole("link", { name: /of quantities$/u })
    .click();
  await expect(page).toHaveURL(/\/agreement\?answer=quantity#values$/u);
  await expect(page.getByText(/^Quantities: alpha/u)).toBeVisible();
  await expect(page.locator("#values tbody tr").first().getByRole("link")).toHaveAttribute("href", /\/questions\//u);

  await page.goto(`/d/port-lisse/agreement?document=courier-count&pairs=-1&answer=${"ж".repeat(1000)}`);
  await expect(page.getByText(/^Ignored: pairs=-1/u)).toBeVisible();
  await expect(page.locator("#pairs tbody tr")).toHaveCount(5);
  await checkPage(page);
});

test("the real dossier has no fault either", async ({ page }) => {
  await page.goto("/d/south-caucasus");
  await expect(page.getByRole("heading", { name: "What opposed camps agree on" })).toBeVisible();
  await expect(page.locator("#coding").getByRole("row")).toHaveCount(6);
  await checkPage(page);
});

test("an unknown dossier is not found, and the nearest is offered", async ({ page, complaints }) => {
  const response = await page.goto("/d/port-lise");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: /Port Lisse/u })).toBeVisible();
  await checkPage(page);
  expectComplaints(complaints, /404/u);
});
