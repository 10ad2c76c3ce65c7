import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

import { docxParagraph, someDocx, somePdf } from "#lib/formats/extract/testing/files.ts";
import { describePassage } from "#lib/passage.ts";

import { checkPage, expect, expectComplaints } from "./fixtures.ts";
import { type OwnSite, signInAs, test } from "./own-site.ts";

const EDITOR = "ed@example.org";

/** A file is read by a process of its own, which a busy machine starts slowly. */
const expectRead = expect.configure({ timeout: 25_000 });

const FIRST = `A fire on the grain quay

This is the report that the harbour office of Port Lisse gave at dawn. The fire on the grain quay began at nine in the evening. The harbour master, who was there until midnight, said that 613 sacks of barley were lost.

Nobody was hurt, the office said. The long crane stood idle for a week, and three pilots waited outside the mole.`;

/** Another figure, and a sentence more. */
const SECOND = `${FIRST.replace("613 sacks", "630 sacks")}\n\nThis report was corrected on Tuesday.`;

const PAGE = `<!doctype html><html lang="en"><head><title>Barley lost · Daily Quay</title>
<meta property="og:site_name" content="Daily Quay"><meta name="author" content="N. Ray">
<meta property="article:published_time" content="2031-05-13T08:00:00Z"></head><body><nav>Home News Sport</nav>
<script>document.body.dataset.ran = "yes"; window.evil = true;</script>
<article><h1>Barley lost on the quay</h1>${"<p>Six hundred sacks of barley burnt on the grain quay on Monday night, and the pilots who waited outside the mole saw the glow from there until the morning came.</p>".repeat(4)}
<p onclick="alert(1)">The office gave <b>no cause</b>.<img src="x" onerror="alert(2)"></p></article></body></html>`;

/** An editor where documents are brought in, on a site with an empty dossier. */
async function openNew(page: Page, site: OwnSite): Promise<void> {
  await site.addPerson(EDITOR, "editor");
  await site.query(DOSSIER_SQL);
  await signInAs(page, EDITOR);
  await page.getByRole("link", { name: "New document in The quay" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New document" })).toBeVisible();
}

const DOSSIER_SQL = `do $$ declare own integer; begin
  perform set_config('parallax.actor', 'command line', true);
  insert into dossier (slug, title, description, licences) values ('quay', 'The quay', '', '[]') returning id into own;
  insert into outlet (dossier_id, id, position, name) values (own, 'office', 1, 'Harbour Office');
  insert into event (dossier_id, id, position, title) values (own, 'fire', 1, 'The fire');
  insert into question (dossier_id, id, position, event_id, question, answer, unit) values
    (own, 'lost', 1, 'fire', 'How many sacks were lost?', 'quantity', 'sacks'),
    (own, 'hour', 2, 'fire', 'At what hour did it begin?', 'quantity', 'hours');
end $$`;

/** A document with the first text, and two claims that rest on it. */
function documentSql(): string {
  const claims = [
    ["began", "hour", "9", "began at nine"],
    ["sacks", "lost", "613", "613 sacks"],
  ] as const;
  const written = claims.map(([id, question, value, words], index) => {
    const { exact, prefix, suffix, start, end } = describePassage(
      FIRST,
      FIRST.indexOf(words),
      FIRST.indexOf(words) + words.length,
    );
    return `insert into claim (dossier_id, id, position, question_id, document_id, capture, value)
      values (own, '${id}', ${index + 1}, '${question}', 'report', 1, '${value}');
      insert into passage (dossier_id, claim_id, number, exact, prefix, suffix, start, "end")
      values (own, '${id}', 1, '${exact}', '${prefix}', '${suffix}', ${start}, ${end});`;
  });
  return `do $$ declare own integer; begin
    perform set_config('parallax.actor', 'command line', true);
    select id into own from dossier;
    insert into document (dossier_id, id, position, outlet_id, title, language, text_path, text_public)
    values (own, 'report', 1, 'office', 'A fire on the grain quay', 'en', 'texts/report.txt', true);
    insert into capture (dossier_id, document_id, number, sha256, length, text)
    values (own, 'report', 1, encode(sha256(convert_to('${FIRST}', 'UTF8')), 'hex'), ${FIRST.length}, '${FIRST}');
    ${written.join("\n")}
  end $$`;
}

/** Sends what a form had sent, and gives the answer. */
function sendAgain(page: Page, path: string, body: string): Promise<unknown> {
  return page.evaluate(
    async ([to = "", sent = ""]) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(to, { method: "POST", headers, body: sent })).json();
    },
    [path, body],
  );
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Paste the text").fill(text);
  await page.getByRole("button", { name: "Read this text" }).click();
}

const choose = (page: Page, name: string, bytes: Uint8Array | string) =>
  page.getByLabel("or choose a file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
const fault = (page: Page, text: string | RegExp) => page.getByRole("alert").filter({ hasText: text });
const preview = (page: Page) => page.getByRole("region", { name: "Text", exact: true });

test.setTimeout(120_000);

test("a text is pasted, looked at, corrected where it was mistyped, and kept once", async ({
  page,
  site,
  complaints,
}) => {
  await openNew(page, site);
  await checkPage(page);
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
  await checkPage(page);
  await page.getByLabel("Published").fill("2031-05-13");
  const sent = page.waitForRequest(/\/documents\/new\/add$/u);
  await keep.click();
  await expect(page.getByText("The document fire-report is kept.")).toBeVisible();
  await checkPage(page);

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
  await checkPage(page);
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
  const content = { dictionary: "/Filter /FlateDecode", bytes: deflateSync(Buffer.alloc(200_000_000, "(a) ")) };
  const bad: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ["huge.pdf", new Uint8Array(33 * 1024 * 1024), /^The file has 33 MB, and at most 32 can be read/u],
    ["scan.pdf", somePdf({ pages: [[], []] }), /scan|picture|no text/iu],
    ["locked.pdf", somePdf({ pages: [["x"]], isEncrypted: true }), /password|encrypted/iu],
    ["bomb.pdf", somePdf({ pages: [["x"]], content }), /memory|Paste its text/u],
    ["bomb.docx", someDocx(docxParagraph("a".repeat(80_000_000))), /unpack|large|MB/u],
    ["long.txt", "A word. ".repeat(125_001), /The text has 1,000,007 characters/u],
    ["nothing.txt", " \n ", /No text is in the file/u],
    ["picture.png", Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1"), /The file is a picture/u],
  ];
  for (const [name, bytes, said] of bad) {
    await choose(page, name, bytes);
    await expectRead(fault(page, said), name).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue("Kept");
  }
  await expect(page.getByRole("button", { name: "Keep this document" })).toBeDisabled();
  await checkPage(page);
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

test("a newer text says what becomes of each claim, moves what it kept, and the rest is settled by hand", async ({
  page,
  site,
}) => {
  await openNew(page, site);
  await site.query(documentSql());
  await page.goto("/edit/d/quay/documents");
  await checkPage(page);
  await page.getByRole("link", { name: "Captures" }).click();
  await paste(page, FIRST);
  await expect(page.getByText("This is the text of capture 1, letter by letter")).toBeVisible();
  await paste(page, SECOND);
  const changed = page.locator("section", { has: page.getByRole("heading", { name: "The source changed its claim" }) });
  await expect(changed.getByRole("listitem")).toHaveCount(1);
  await expect(changed).toContainText("Changed: “613” became “630”");
  await expect(page.getByText("1 claim keeps its words, and moves along")).toBeVisible();
  await checkPage(page);
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
  await checkPage(page);
  await page.goto("/d/quay/changes");
  await expect(page.getByText(told)).toBeVisible();
  expect(await (await page.request.get("/d/quay/changes.atom")).text()).toContain("“613” became “630”");

  await page.goto("/edit/d/quay/documents");
  await page.getByRole("link", { name: "1 claim waits since a newer capture" }).click();
  await page.getByText("Settle it").click();
  await expect(page.getByLabel("Where “613 sacks” stands now")).toHaveValue("0");
  await page.getByLabel("What the words say now").fill("630");
  await checkPage(page);
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
  await checkPage(page);
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
  await checkPage(page);

  await site.addPerson("rea@example.org", "reader");
  await signInAs(page, "rea@example.org");
  await expect(page).toHaveURL(/\/edit$/u);
  for (const path of ["", "/new", "/report/facts", "/report/capture"]) {
    expect((await page.goto(`/edit/d/quay/documents${path}`))?.status(), path).toBe(403);
  }
  await checkPage(page);
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
