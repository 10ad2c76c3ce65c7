import { docxParagraph, someDocx, somePdf } from "#lib/formats/extract/testing/files.ts";

import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { signInAs, test } from "../own-site.ts";
import { choose, expectRead, FIRST, fault, openNew, paste, preview, SECOND, sendAgain } from "../quay.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Barley lost · Daily Quay</title>
<meta property="og:site_name" content="Daily Quay"><meta name="author" content="N. Ray">
<meta property="article:published_time" content="2031-05-13T08:00:00Z"></head><body><nav>Home News Sport</nav>
<script>document.body.dataset.ran = "yes"; window.evil = true;</script>
<article><h1>Barley lost on the quay</h1>${"<p>Six hundred sacks of barley burnt on the grain quay on Monday night, and the pilots who waited outside the mole saw the glow from there until the morning came.</p>".repeat(4)}
<p onclick="alert(1)">The office gave <b>no cause</b>.<img src="x" onerror="alert(2)"></p></article></body></html>`;

test.setTimeout(120_000);

test("a text is pasted, looked at, corrected where it was mistyped, and kept once", async ({
  page,
  site,
  complaints,
}) => {
  await openNew(page, site);
  await checkEverywhere(page);
  await page.getByLabel("Title").fill("A fire on the grain quay");
  await paste(page, FIRST);
  await expectRead(preview(page)).toContainText("613 sacks of barley");
  await expect(page.getByText(/^\d+ words, \d+ characters\./u)).toBeVisible();
  await page.getByLabel("Outlet").selectOption("office");
  await page.getByLabel("Published").fill("last week");
  await page.getByLabel("Language").fill("en");
  await page.getByLabel("Readers may see the whole text").check();
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("office-a-fire-on-the-grain");
  await page.getByLabel("Id", { exact: true }).fill("fire-report");
  const keep = page.getByRole("button", { name: "Keep this document" });
  await keep.click();
  await expect(fault(page, "The date cannot be read.")).toBeVisible();
  await expect(page.getByLabel("Published")).toHaveValue("last week");
  await checkEverywhere(page);
  await page.getByLabel("Published").fill("2031-05-13");
  const sent = page.waitForRequest(/\/documents\/new\/add$/u);
  await keep.click();
  await expect(page.getByText("The document fire-report is kept.")).toBeVisible();
  await checkEverywhere(page);

  // The same form, sent again.
  const again = await sendAgain(page, "/edit/d/quay/documents/new/add", (await sent).postData() ?? "");
  expect(again).toEqual({ document: "fire-report", again: true });
  expect(await site.query("select number from capture")).toEqual([{ number: 1 }]);
  await page.getByRole("link", { name: "Read it" }).click();
  await expect(page.locator(".source").first()).toContainText("A fire on the grain quay");

  await page.goto("/edit/d/quay/documents/new");
  await paste(page, FIRST);
  await expect(page.getByText("has this very text already")).toBeVisible();
  await paste(page, SECOND);
  await expect(page.getByText(/has nearly this text: \d\d % of it/u)).toBeVisible();
  await checkEverywhere(page);
  expectComplaints(complaints, /the server responded with a status of 422/u);
});

test("files are read: a page without its scripts, a PDF, a DOCX", async ({ page, site }) => {
  await openNew(page, site);
  await choose(page, "page.html", PAGE);
  await expectRead(preview(page)).toContainText("The office gave no cause.");
  await expect(page.getByText("The readable part of the page was taken")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Barley lost on the quay");
  await expect(page.getByLabel("Author")).toHaveValue("N. Ray");
  await expect(page.getByLabel("Published")).toHaveValue("2031-05-13");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expect(page.getByLabel("Its name, as it calls itself")).toHaveValue("Daily Quay");
  expect(await page.evaluate(() => [document.body.dataset["ran"], "evil" in window])).toEqual([undefined, false]);
  await page.getByRole("button", { name: "Keep this document" }).click();
  await expect(page.getByText("is kept.")).toBeVisible();
  expect(await site.query("select name from outlet order by position")).toEqual([
    { name: "Harbour Office" },
    { name: "Daily Quay" },
  ]);
  for (const [name, bytes] of [
    ["report.pdf", somePdf({ pages: [["Eleven sacks were saved"]] })],
    ["report.docx", someDocx(docxParagraph("Twelve sacks were saved"))],
  ] as const) {
    await page.goto("/edit/d/quay/documents/new");
    await choose(page, name, bytes);
    await expectRead(preview(page)).toContainText(/^(?:Eleven|Twelve) sacks were saved$/u);
  }
  // Dropped: what a browser hands over.
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["Thirteen sacks were saved"], "note.txt"));
    return transfer;
  });
  await page.getByRole("group", { name: "The text" }).dispatchEvent("drop", { dataTransfer: dropped });
  await expectRead(preview(page)).toContainText("Thirteen sacks were saved");
});

test("what cannot be read says why, and keeps what was typed", async ({ page, site, complaints }) => {
  await openNew(page, site);
  await page.getByLabel("Title").fill("Kept");
  const bad: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ["huge.pdf", new Uint8Array(33 * 1024 * 1024), /^The file has 33 MB, and at most 32 can be read/u],
    ["scan.pdf", somePdf({ pages: [[], []] }), /scan|picture|no text/iu],
    ["locked.pdf", somePdf({ pages: [["x"]], isEncrypted: true }), /password|encrypted/iu],
    ["bomb.docx", someDocx(docxParagraph("a".repeat(80_000_000))), /unpack|large|MB/u],
    ["long.txt", "A word. ".repeat(125_001), /The text has 1,000,008 characters/u],
    ["nothing.txt", " \n ", /No text is in the file/u],
    ["picture.png", Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1"), /The file is a picture/u],
  ];
  for (const [name, bytes, said] of bad) {
    await choose(page, name, bytes);
    await expectRead(fault(page, said), name).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue("Kept");
  }
  await expect(page.getByRole("button", { name: "Keep this document" })).toBeDisabled();
  await checkEverywhere(page);
  // Past the page, the server itself refuses a file of 50 MB.
  const refused = await page.evaluate(async () => {
    const body = new Blob([new Uint8Array(50 * 1024 * 1024)]);
    const answer = await fetch("/edit/d/quay/documents/new/read", { method: "POST", body });
    return [answer.status, (await answer.json()).detail];
  });
  expect(refused).toEqual([413, expect.stringMatching(/^The file has more than 32 MB\. /u)]);
  expect(await site.query("select from document")).toEqual([]);
  expectComplaints(complaints, /the server responded with a status of 4(?:13|22)/u);
});

test("a text of a million characters is kept whole", async ({ page, site }) => {
  await openNew(page, site);
  await choose(page, "long.txt", "A word. ".repeat(125_000));
  await expectRead(page.getByText("250,000 words, 1,000,000 characters.")).toBeVisible();
  await expect(page.getByText("… and 900,000 characters more, which would be kept too.")).toBeVisible();
  await page.getByLabel("Title").fill("A long one");
  await page.getByLabel("Outlet").selectOption("office");
  await page.getByRole("button", { name: "Keep this document" }).click();
  await expectRead(page.getByText("The document office-a-long-one is kept.")).toBeVisible();
  expect(await site.query("select length, char_length(text) as held from capture")).toEqual([
    { length: 1_000_000, held: 1_000_000 },
  ]);
});

test("a session that ends meanwhile loses nothing; a reader is let in nowhere", async ({ page, site, complaints }) => {
  await openNew(page, site);
  await page.getByLabel("Title").fill("Kept");
  await paste(page, FIRST);
  await expectRead(preview(page)).toContainText("613 sacks");
  await page.getByLabel("Outlet").selectOption("office");
  await site.query("delete from session");
  await page.getByRole("button", { name: "Keep this document" }).click();
  await expect(fault(page, "Your session has ended.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in in another tab" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Kept");
  await checkEverywhere(page);

  await site.addPerson("rea@example.org", "reader");
  await signInAs(page, "rea@example.org");
  await expect(page).toHaveURL(/\/edit$/u);
  for (const path of ["", "/new", "/report/facts", "/report/capture"]) {
    expect((await page.goto(`/edit/d/quay/documents${path}`))?.status(), path).toBe(403);
  }
  await checkEverywhere(page);
  const statuses = await page.evaluate(async () => {
    const facts = {
      title: "x",
      outlet: "office",
      author: "",
      published: "",
      language: "",
      url: "",
      origin: "",
      note: "",
    };
    const posts: Readonly<Record<string, unknown>> = {
      "new/add": { id: "x", facts: { ...facts, isShown: false }, newOutlet: null, text: "x" },
      "report/facts/save": { seen: 1, facts: { ...facts, isShown: false } },
      "report/facts/withdraw": { seen: 1, reason: "x" },
      "report/capture/compare": { text: "x" },
      "report/capture/keep": { text: "x", seen: 1 },
    };
    const answers = Object.entries(posts).map(async ([path, body]) => {
      const headers = { "content-type": "application/json" };
      const init = { method: "POST", headers, body: JSON.stringify(body) };
      return (await fetch(`/edit/d/quay/documents/${path}`, init)).status;
    });
    const read = fetch("/edit/d/quay/documents/new/read", { method: "POST", body: "text" });
    return [...(await Promise.all(answers)), (await read).status];
  });
  expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
  expect(await site.query("select from document")).toEqual([]);
  expectComplaints(complaints, /the server responded with a status of 40[13]/u);
});
