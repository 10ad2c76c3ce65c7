import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

const OFFERED = [
  ["/d/port-lise", "There is no such dossier.", "Port Lisse: a referendum and a shooting"],
  ["/d/port-lise/compare", "There is no such dossier.", "Port Lisse: a referendum and a shooting"],
  ["/d/port-lise/documents/courier-count", "There is no such dossier.", "Port Lisse: a referendum and a shooting"],
  ["/d/port-lisse/documents/courier-cout", "There is no such document.", "The count at Port Lisse"],
  ["/d/port-lisse/questions/dead-totl", "There is no such question.", "How many people were killed?"],
] as const;

for (const [address, title, nearest] of OFFERED) {
  test(`${address} is not found, and the nearest is offered`, async ({ page, complaints }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: nearest })).toBeVisible();
    await checkPage(page);
    expectComplaints(complaints, /404/u);
  });
}

test("an address of no page says so and leads home", async ({ page, complaints }) => {
  const response = await page.goto("/nonsense");
  expect(response?.status()).toBe(404);
  await checkPage(page);
  await page.getByRole("link", { name: "All dossiers" }).click();
  await expect(page).toHaveURL(/\/$/u);
  expectComplaints(complaints, /404/u);
});

test("strange addresses are not found, and never a fault of the server", async ({ request }) => {
  const names = [
    "%ff",
    "%zz",
    "%E0%A4%A",
    "%00",
    "..%2f..%2fetc",
    "%F0%9F%91%A9",
    "-1",
    "9223372036854775808",
    "x".repeat(2000),
    "%3Cscript%3E",
    "__proto__",
    "constructor",
  ];
  for (const name of names) {
    for (const address of [
      `/${name}`,
      `/d/${name}`,
      `/d/${name}/documents`,
      `/d/port-lisse/documents/${name}`,
      `/d/port-lisse/questions/${name}`,
      `/c/${name}`,
    ]) {
      const response = await request.get(address, { maxRedirects: 0 });
      expect([400, 404, 414], `${address}: ${response.status()}`).toContain(response.status());
    }
  }
});

test("a text of the address is shown as text", async ({ page, complaints }) => {
  await page.goto(`/d/port-lisse/documents/${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  await expect(page.getByText('"><img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.locator("main img")).toHaveCount(0);
  expectComplaints(complaints, /404/u);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what is missing is said all the same", async ({ page, complaints }) => {
    await page.goto("/d/port-lisse/documents/courier-cout");
    await expect(page.getByRole("heading", { level: 1, name: "There is no such document." })).toBeVisible();
    await page.getByRole("link", { name: "The count at Port Lisse" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The count at Port Lisse" })).toBeVisible();
    expectComplaints(complaints, /404|^csp: /u);
  });
});
