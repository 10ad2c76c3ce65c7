import type { APIRequestContext } from "@playwright/test";

import { SIZING_CODE } from "#components/comparison/embed-code.ts";

import { checkPage, expect, expectComplaints, test } from "./fixtures.ts";

const UNKNOWN = "/c/aaaaaaaaaaaaaaaa";

/** Freezes a view and gives the address of its permanent link. */
async function freeze(request: APIRequestContext, dossier: string, view: string): Promise<string> {
  const made = await (await request.post("/api/v1/snapshots", { data: { dossier, view } })).json();
  return `/c/${made.id}`;
}

test.describe("an embed", () => {
  test("is the matrix without the page around it, and says where it is kept", async ({ page, request }) => {
    const address = await freeze(request, "port-lisse", "?verdict=contradict");
    for (const odd of [`${address}?theme=dark`, `${address}/since?theme=dark`, `${address}/embed?theme=dark`]) {
      await page.goto(odd);
      await expect(page.getByText("Ignored: theme=dark.")).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 1 }).getByRole("link")).toHaveAttribute("href", address);
    await expect(page.getByText("Filtered by verdict: contradict.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Questions by documents" })).toBeVisible();
    await expect(page.getByRole("contentinfo").or(page.locator("footer"))).toContainText(
      /^Parallax· frozen \d+ \w+ \d{4} ·\/c\/[a-z2-7]{16}$/u,
    );
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByText("Cite or embed")).toHaveCount(0);
    await checkPage(page);
  });

  test("opens its reasons and its words beside the page that it stands in", async ({ page, request, context }) => {
    const address = await freeze(request, "port-lisse", "?verdict=contradict");
    await page.goto(`${address}/embed`);
    const row = page.getByRole("row", { name: /Who fired first/u });
    for (const link of [
      row.getByRole("rowheader").getByRole("link"),
      row.getByRole("cell").nth(1).getByRole("link").first(),
    ]) {
      const opened = context.waitForEvent("page");
      await link.click();
      const other = await opened;
      await other.waitForLoadState();
      await expect(other.locator(`[id="${decodeURIComponent(new URL(other.url()).hash.slice(1))}"]`)).toBeVisible();
      await other.close();
    }
    await expect(page).toHaveURL(/\/embed$/u);
  });

  test("is a list in a narrow column of another page", async ({ page, request, baseURL }) => {
    const address = await freeze(request, "south-caucasus", "?verdict=contradict");
    const source = `${baseURL}${address}/embed`;
    await page.setContent(`<iframe src="${source}" title="A comparison" width="340" height="500"></iframe>`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(frame.getByRole("row").nth(1).getByRole("rowheader")).toBeInViewport();
    const sideways = await frame.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(sideways).toBe(0);
  });

  test("is as high as what it shows on a page that asks, and nothing else may be framed", async ({
    page,
    request,
    baseURL,
  }) => {
    const address = await freeze(request, "south-caucasus", "?verdict=contradict");
    await page.setContent(
      `<iframe src="${baseURL}${address}/embed" title="A comparison" width="900" height="200"></iframe>${SIZING_CODE}`,
    );
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("row").last()).toBeVisible();
    const hidden = () => frame.locator(".mxr").evaluate((matrix) => matrix.scrollHeight - matrix.clientHeight);
    await expect.poll(hidden).toBe(0);
    expect(await frame.locator("html").evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);

    const headersOf = async (path: string) => (await request.get(path)).headers();
    expect(await headersOf(`${address}/embed`)).not.toHaveProperty("x-frame-options");
    for (const path of ["/", address, `${address}.json`, "/d/south-caucasus/compare", "/nowhere", "/api"]) {
      expect((await headersOf(path))["x-frame-options"], path).toBe("DENY");
    }
    const file = await headersOf("/d/south-caucasus/export");
    expect(file).toMatchObject({ "x-frame-options": "DENY", "content-security-policy": "sandbox" });
  });

  test("is offered to copy on the permanent link", async ({ page, request }) => {
    const address = await freeze(request, "port-lisse", "?verdict=agree");
    await page.goto(address);
    await page.getByText("Cite or embed", { exact: true }).click();
    await expect(page.getByText(new RegExp(`^<iframe src="[^"]*${address}/embed" title="`, "u"))).toBeVisible();
    await checkPage(page);
  });

  test("of what nobody made is not found", async ({ page, complaints }) => {
    const response = await page.goto(`${UNKNOWN}/embed`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such permanent link.");
    await checkPage(page);
    expectComplaints(complaints, /404/u);
  });
});

test.describe("a permanent link’s picture", () => {
  test("is a PNG of 1200 by 630 that need not be asked for twice", async ({ request }) => {
    const address = await freeze(request, "south-caucasus", "?verdict=framed-differently");
    const picture = await request.get(`${address}/picture.png`);
    expect(picture.status()).toBe(200);
    expect(picture.headers()).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const bytes = await picture.body();
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const known = await request.get(`${address}/picture.png`, {
      headers: { "if-none-match": picture.headers()["etag"] ?? "" },
    });
    expect(known.status()).toBe(304);
  });

  test("is not found where there is no such link", async ({ request }) => {
    for (const address of [UNKNOWN, "/c/nonsense", "/c/%00"]) {
      expect((await request.get(`${address}/picture.png`)).status()).toBe(404);
    }
  });

  test("has no address of a request’s own making", async ({ request }) => {
    const address = await freeze(request, "port-lisse", "?verdict=agree");
    const headers = { "x-forwarded-host": "evil.example", "user-agent": "Twitterbot" };
    const page = await (await request.get(address, { headers })).text();
    expect(page).not.toContain("evil.example");
    const [, picture] = /<meta property="og:image" content="([^"]*)"/u.exec(page) ?? [];
    if (picture !== undefined) expect(picture).toContain(`${address}/picture.png`);
  });
});
