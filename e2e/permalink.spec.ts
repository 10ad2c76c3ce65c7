import { createHash } from "node:crypto";

import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

test.describe("a permanent link", () => {
  test("is made from the matrix, and says what it holds, when, and what has changed", async ({ page }) => {
    await page.goto("/d/port-lisse/compare?verdict=contradict");
    await page.getByText("Share or cite").click();
    await page.getByRole("button", { name: "Make a permanent link" }).click();
    await expect(page).toHaveURL(/\/c\/[a-z2-7]{16}$/u);
    await expect(page.getByText("Filtered by verdict: contradict.")).toBeVisible();
    await expect(page.getByText(/^Frozen on/u)).toBeVisible();
    await expect(page.getByText(/Nothing has changed since/u)).toBeVisible();
    await checkPage(page);
  });

  test("holds its reasons and its words on the page itself", async ({ page }) => {
    await page.goto("/d/port-lisse/compare?words=registered");
    await page.getByText("Share or cite").click();
    await page.getByRole("button", { name: "Make a permanent link" }).click();
    await page
      .getByRole("rowheader")
      .getByRole("link", { name: /What share of registered voters voted/u })
      .click();
    const grounds = page.locator("article", { hasText: "What share of registered voters voted" });
    await expect(grounds).toBeInViewport();
    await expect(grounds.getByText(/percentage points apart/u).first()).toBeVisible();
    await expect(grounds.locator("mark").first()).toBeVisible();
    await page.getByText("Cite or embed", { exact: true }).click();
    await expect(page.getByText(/^@misc\{parallax-/u)).toBeVisible();
    await checkPage(page);
  });

  test("is the same for the same thing, and its bytes are what its id says", async ({ request }) => {
    const wish = { data: { dossier: "port-lisse", view: "?verdict=agree" } };
    const first = await (await request.post("/api/v1/snapshots", wish)).json();
    const again = await request.post("/api/v1/snapshots", {
      data: { dossier: "port-lisse", view: { verdicts: ["agree"] } },
    });
    expect(again.status()).toBe(200);
    expect(await again.json()).toEqual(first);
    const kept = await request.get(`/c/${first.id}.json`);
    expect(kept.headers()).toMatchObject({ "content-type": "application/json", etag: `"${first.id}"` });
    expect(
      base32(
        createHash("sha256")
          .update(await kept.body())
          .digest()
          .subarray(0, 10),
      ),
    ).toBe(first.id);
    const known = await request.get(`/c/${first.id}.json`, { headers: { "if-none-match": `"${first.id}"` } });
    expect(known.status()).toBe(304);
  });

  test("is refused to other sites and to what makes no sense, with what to do", async ({ request }) => {
    const foreign = { origin: "https://other.example" };
    expect((await request.post("/d/port-lisse/freeze", { headers: foreign, maxRedirects: 0 })).status()).toBe(403);
    expect((await request.post("/api/v1/snapshots", { headers: foreign, data: {} })).status()).toBe(403);
    const unknown = await request.post("/api/v1/snapshots", { data: { dossier: "port-lisse", view: "?verdict=no" } });
    expect(unknown.status()).toBe(422);
    expect(unknown.headers()["content-type"]).toBe("application/problem+json");
    expect((await request.post("/api/v1/snapshots", { data: { dossier: "nowhere" } })).status()).toBe(404);
  });

  test("that nobody made is not found", async ({ page, complaints }) => {
    for (const id of ["aaaaaaaaaaaaaaaa", "nonsense"]) {
      const response = await page.goto(`/c/${id}`);
      expect(response?.status()).toBe(404);
    }
    await checkPage(page);
    expectComplaints(complaints, /404/u);
  });
});

/** As lib/permalink.ts writes ids, by the alphabet of RFC 4648. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/gu) ?? [])
    .map((five) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(five, 2)])
    .join("");
}
