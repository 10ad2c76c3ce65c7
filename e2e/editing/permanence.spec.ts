import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";

import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { test } from "../own-site.ts";

const dossier = aDossier({
  name: "harbour",
  outlets: [anOutlet(), anOutlet({ id: "wire", name: "Wire" })],
  documents: [aDocument({ id: "first" }), aDocument({ id: "second", outlet: "wire" })],
  questions: [aQuestion({ id: "killed", question: "How many were killed?" })],
  claims: [
    aClaim({ id: "one", document: "first", value: "19" }),
    aClaim({
      id: "two",
      document: "second",
      value: "11",
      passages: [{ exact: "eleven", prefix: "", suffix: "", start: null, end: null }],
    }),
  ],
});

test("a permanent link tells what has changed since, is followed by a feed, and can be made to go", async ({
  page,
  request,
  site,
  complaints,
}) => {
  await site.addDossier(dossier);
  await page.goto("/d/harbour/compare");
  await page.getByText("Share or cite").click();
  await page.getByRole("button", { name: "Make a permanent link" }).click();
  await expect(page.getByText(/Nothing has changed since/u)).toBeVisible();
  const address = new URL(page.url()).pathname;
  for (const [property, content] of [
    ["og:image", `${site.url}${address}/picture.png`],
    ["og:url", `${site.url}${address}`],
  ] as const) {
    await expect(page.locator(`meta[property="${property}"]`)).toHaveAttribute("content", content);
  }

  await site.inDatabase(async () => {
    const { edited } = await import("#lib/db/testing/stored.ts");
    await edited("harbour", (sql) => sql`update claim set value = '19' where id = 'two'`);
    const { readClaimHistory } = await import("#lib/db/read-claim-history.ts");
    expect(await readClaimHistory("harbour", "two")).toHaveLength(2);
  });
  await page.reload();
  await expect(page.getByText(/1 question stands otherwise now: 1 verdict turned, 1 claim changed/u)).toBeVisible();
  await page.getByRole("link", { name: "What has changed since" }).click();
  const question = page.locator("section", { hasText: "How many were killed?" });
  await expect(question.getByText("they lie 8 people apart")).toBeVisible();
  await expect(question.getByText("contradict")).toBeVisible();
  await expect(question.getByText(/agree$/u)).toBeVisible();
  await expect(
    question.getByText(/Claim changed by ben, \d{4}-\d\d-\d\d: a second look \(revision 2\)/u),
  ).toBeVisible();
  await expect(question.locator("del")).toHaveText("11");
  await expect(question.locator("ins")).toHaveText("19");
  await checkEverywhere(page);

  await question.getByRole("link", { name: "How many were killed?" }).click();
  const feed = await page.locator('link[rel="alternate"]').getAttribute("href");
  const told = await request.get(feed ?? "");
  expect(told.headers()["content-type"]).toContain("application/atom+xml");
  expect(await told.text()).toContain("Was: contradict; now: agree");

  await site.inDatabase(async () => {
    const { layTombstone } = await import("#lib/db/lay-tombstone.ts");
    const id = address.slice("/c/".length);
    expect(await layTombstone(id, { actor: "command line", reason: "A court asked for it." })).toMatchObject({
      ok: true,
    });
  });
  for (const path of [`${address}.json`, `${address}/picture.png`]) {
    const gone = await request.get(path);
    expect(gone.status()).toBe(410);
    expect(await gone.json()).toMatchObject({
      kind: "removed",
      reason: "A court asked for it.",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  }
  for (const path of [address, `${address}/since`, `${address}/embed`]) {
    expect((await page.goto(path))?.status()).toBe(410);
    await expect(page.getByText("A court asked for it.")).toBeVisible();
  }
  await checkEverywhere(page);
  expectComplaints(complaints, /410/u);
});
