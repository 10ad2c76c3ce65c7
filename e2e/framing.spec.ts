import { checkPage, expect, test } from "./fixtures.ts";

test("from a name to its concordance, sorted, and to the words in their document", async ({ page }) => {
  await page.goto("/d/port-lisse/framing?rows=all");
  await expect(page).toHaveTitle(/How it is framed/u);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "The armed company" }) });
  await expect(row.getByText("security forces").first()).toBeVisible();
  const parts = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /role do the gendarmes/u }) });
  await expect(parts.getByRole("link", { name: "villain" }).first()).toBeVisible();
  await expect(page.getByText("leaves out who did it")).toBeVisible();
  await expect(page.getByText("names “the gendarmerie”")).toBeVisible();
  await checkPage(page);

  await row.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "The armed company" })).toBeVisible();
  await page.getByRole("link", { name: "the word before" }).click();
  await expect(page).toHaveURL(/concept=forces-name&sort=before$/u);
  const lines = page.locator(".concordance > li");
  await expect(lines.first()).toContainText("for gendarmes");
  await expect(lines.filter({ hasText: "Langargah" }).locator("[dir=rtl]")).toHaveCount(4);
  await checkPage(page);

  await lines.filter({ hasText: "Langargah" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/documents\/langargah-three-weeks/u);
});

test("whose words head the rows is in the address, and what makes no sense there is named", async ({ page }) => {
  const asked = "vocabulary=air-center-2024&document=air-center-2024&function=cause";
  await page.goto(`/d/south-caucasus/framing?${asked}&rows=${"x".repeat(1000)}&zz=1`);
  await expect(page.getByText("In the words of AIR Center").first()).toBeAttached();
  const region = page.getByRole("rowheader").filter({ hasText: "codebook: Region of Karabakh" });
  await expect(region.getByRole("link", { name: "Garabagh" })).toBeVisible();
  await expect(page.getByText("Ignored:")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "only the 3 most contested" })).toBeVisible();
  await checkPage(page);
});

test("a text that may not be passed on is counted, and shown in its quotes alone", async ({ page }) => {
  await page.goto("/d/south-caucasus/framing/concordance?concept=region&document=air-center-2024&page=7");
  const lines = page.locator(".concordance > li");
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.locator(".concordance-line").allInnerTexts()) {
    expect(line.split(/\s+/u).length).toBeLessThanOrEqual(15);
  }
});
