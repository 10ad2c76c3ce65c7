import { checkPage, expect, test } from "./fixtures.ts";

test("the home page lists the dossiers with what they come to, and how to read it", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(
    page.getByRole("main").getByText("At least two sources give answers that cannot both be true."),
  ).toBeVisible();

  const dossier = page.getByRole("article").filter({ hasText: "Port Lisse" });
  await expect(dossier.getByText(/6 documents · 6 outlets · 78 questions/u)).toBeVisible();
  await checkPage(page);
});

test("a part of the strip leads into the table, filtered by that verdict", async ({ page }) => {
  await page.goto("/");
  const dossier = page.getByRole("article").filter({ hasText: "Port Lisse" });
  await dossier
    .getByRole("list", { name: "Questions by verdict" })
    .getByRole("link", { name: /contradict/u })
    .click();
  await expect(page).toHaveURL(/\/d\/port-lisse\/compare\?verdict=contradict$/u);
});

test("the most contested question leads to its page", async ({ page }) => {
  await page.goto("/");
  const dossier = page.getByRole("article").filter({ hasText: "Port Lisse" });
  const question = dossier.getByRole("heading", { level: 3 });
  const asked = (await question.textContent()) ?? "";
  await question.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: asked })).toBeVisible();
});
