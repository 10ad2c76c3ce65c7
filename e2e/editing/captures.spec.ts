import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { test } from "../own-site.ts";
import { documentSql, FIRST, fault, openNew, paste, SECOND, sendAgain } from "../quay.ts";

test.setTimeout(120_000);

test("a newer text says what becomes of each claim, moves what it kept, and the rest is settled by hand", async ({
  page,
  site,
}) => {
  await openNew(page, site);
  await site.query(documentSql());
  await page.goto("/edit/d/quay/documents");
  await checkEverywhere(page);
  await page.getByRole("link", { name: "Captures" }).click();
  await paste(page, FIRST);
  await expect(page.getByText("This is the text of capture 1, letter by letter")).toBeVisible();
  await paste(page, SECOND);
  const changed = page.locator("section", { has: page.getByRole("heading", { name: "The source changed its claim" }) });
  await expect(changed.getByRole("listitem")).toHaveCount(1);
  await expect(changed).toContainText("Changed: “613” became “630”");
  await expect(page.getByText("1 claim keeps its words, and moves along")).toBeVisible();
  await checkEverywhere(page);
  const sent = page.waitForRequest(/\/capture\/keep$/u);
  await page.getByRole("button", { name: "Keep it as capture 2" }).click();
  const told =
    "Captured anew (capture 2): 1 claim kept its words, 1 claim waits for an editor. The source changed its claim: “613” became “630”.";
  await expect(page.getByText(told)).toBeVisible();
  const again = await sendAgain(page, "/edit/d/quay/documents/report/capture/keep", (await sent).postData() ?? "");
  expect(again).toMatchObject({ number: 2, became: "again" });
  expect(await site.query("select id, capture from claim order by id")).toEqual([
    { id: "began", capture: 2 },
    { id: "sacks", capture: 1 },
  ]);

  // Readers: lit where the words stand, told where they do not.
  await page.goto("/d/quay/documents/report");
  await expect(page.locator('mark[id="began"]')).toHaveText("began at nine");
  await expect(page.locator("mark.words")).toHaveCount(1);
  const earlier = page.locator("section", { has: page.getByRole("heading", { name: "Words of an earlier capture" }) });
  await expect(earlier).toContainText("613 sacks");
  await checkEverywhere(page);
  await page.goto("/d/quay/changes");
  await expect(page.getByText(told)).toBeVisible();
  expect(await (await page.request.get("/d/quay/changes.atom")).text()).toContain("“613” became “630”");

  await page.goto("/edit/d/quay/documents");
  await page.getByRole("link", { name: "1 claim waits since a newer capture" }).click();
  await page.getByText("Settle it").click();
  await expect(page.getByLabel("Where “613 sacks” stands now")).toHaveValue("0");
  await page.getByLabel("What the words say now").fill("630");
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Send it to review" }).click();
  await expect(page.getByText("Sent to review: it moves to the newest capture")).toBeVisible();
  expect(await site.query("select capture, status, body ->> 'value' as value from draft")).toEqual([
    { capture: 2, status: "in-review", value: "630" },
  ]);
  await page.reload();
  await expect(page.getByText("ed has a draft of this claim under way")).toBeVisible();
});

test("facts are changed by one at a time, and a document that nothing rests on is withdrawn", async ({
  page,
  site,
  context,
  complaints,
}) => {
  await openNew(page, site);
  await site.query(documentSql());
  await page.goto("/edit/d/quay/documents/report/facts");
  const other = await context.newPage();
  await other.goto("/edit/d/quay/documents/report/facts");
  await other.getByLabel("Author").fill("The harbour office");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.getByLabel("Title").fill("The barley report");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(fault(page, "Somebody changed these facts while you were at it.")).toBeVisible();
  await expect(page.getByRole("row", { name: "author The harbour office nothing" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("The barley report");
  await checkEverywhere(page);
  await page.getByLabel("Author").fill("The harbour office");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(await site.query("select title, author from document")).toEqual([
    { title: "The barley report", author: "The harbour office" },
  ]);
  await page.getByText("Withdraw this document").click();
  await page.getByLabel("Why").fill("a trial");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(fault(page, "claim began, claim sacks")).toBeVisible();
  expectComplaints(complaints, /the server responded with a status of 4(?:09|22)/u);
});
