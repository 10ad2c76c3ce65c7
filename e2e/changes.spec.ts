import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

test("a dossier's changes lead to what each of them did", async ({ page }) => {
  await page.goto("/d/port-lisse");
  await page.getByRole("link", { name: "all changes" }).click();
  await expect(page).toHaveURL(/\/d\/port-lisse\/changes$/u);
  await expect(page).toHaveTitle(/Changes · Port Lisse/u);
  await checkPage(page);
  await page.getByRole("link", { name: "revision 1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Revision 1" })).toBeVisible();
  await expect(page.getByText(/Added .* 297 claims/u)).toBeVisible();
  await checkPage(page);
});

test("before the first change there was nothing, and the page says so", async ({ page }) => {
  await page.goto("/d/port-lisse/changes?before=1&before=2&colour=red");
  await expect(page.getByText("Nothing had changed before that.")).toBeVisible();
  await expect(page.getByText("Ignored: before=2. Only the first is read.")).toBeVisible();
  await expect(page.getByText("Ignored: colour=red. Nothing of this name is read here.")).toBeVisible();
  await page.getByRole("link", { name: "The latest" }).click();
  await expect(page).toHaveURL(/\/changes$/u);
});

test("a lens goes through the changes and comes back", async ({ page }) => {
  const lens = /[?]tolerance=5%25$/u;
  const places = page.getByRole("navigation", { name: "Dossier", exact: true });
  await page.goto("/d/port-lisse/compare?tolerance=5%25");
  await places.getByRole("link", { name: "Changes" }).click();
  await expect(page).toHaveURL(lens);
  await expect(page.getByRole("status").filter({ hasText: "Changes are shown whole all the same" })).toBeVisible();
  await page.getByRole("link", { name: "revision 1", exact: true }).click();
  await expect(page).toHaveURL(/\/changes\/1[?]tolerance=5%25$/u);
  await page.goto("/d/port-lisse/questions/dead-total?tolerance=5%25");
  await page.getByRole("link", { name: "Every version of the question" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Versions are shown whole all the same" })).toBeVisible();
  await checkPage(page);
  await places.getByRole("link", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/compare[?]tolerance=5%25$/u);
});

test("the feed names every revision, and is not sent again to who has it", async ({ page, request }) => {
  await page.goto("/d/port-lisse/changes");
  const address = await page.getByRole("link", { name: "follow as a feed" }).getAttribute("href");
  const feed = await request.get(address ?? "");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  expect(await feed.text()).toContain("<id>urn:parallax:port-lisse:1</id>");
  const again = await request.get(address ?? "", { headers: { "if-none-match": feed.headers()["etag"] ?? "" } });
  expect(again.status()).toBe(304);
  expect((await request.get("/d/port-lise/changes.atom")).status()).toBe(404);
});

for (const address of ["999999", "0", "one", "-1", "1.5", "9999999999"]) {
  test(`there is no revision ${address}, and all changes are offered`, async ({ page, complaints }) => {
    const response = await page.goto(`/d/port-lisse/changes/${address}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("link", { name: "all changes" })).toBeVisible();
    expectComplaints(complaints, /404/u);
  });
}
