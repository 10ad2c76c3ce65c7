import { readFile } from "node:fs/promises";

import { openZip } from "#lib/formats/data-package/open-package.ts";

import { expect as expectSoon, type Page } from "../fixtures.ts";
import { PASSWORD, test } from "../own-site.ts";
import { paste, preview } from "../quay.ts";
import { ready } from "../recording-page.ts";

const TEXT = `The night of the count, told again

The plebiscite was held on 13 May 2031. By the committee's last sheet 63.2 percent of those registered had voted, and 58.4 percent of them voted for the charter. In all 41,200 ballots were cast, of which 24,061 were for the charter and 312 were spoiled.

That evening about 2,000 people stood on Herring Quay. Sixty gendarmes came from the garrison, and two warnings were given before they fired. By noon the next day 17 complaints about the vote lay at the court.
`;

/** What a careful reader takes from it: the words, a few of the question's, the answer that is expected, and whether they are chosen by hand. */
const CLAIMS = [
  ["13 May 2031", "on what day was the vote", "2031-05-13"],
  ["63.2 percent", "share of registered voters voted", "63.2"],
  ["58.4 percent", "share voted for the proposal", "58.4"],
  ["41,200 ballots", "how many ballots were cast", "41200"],
  ["24,061", "votes were cast for the proposal", "24061"],
  ["312", "ballots were spoiled", "312"],
  ["about 2,000 people", "people were on herring quay", "~2000"],
  ["Sixty gendarmes", "gendarmes came to the quay", "60"],
  ["two warnings", "warnings were given before", "2"],
  ["17 complaints", "complaints were lodged", "17"],
] as const;

test.setTimeout(240_000);

const expect = expectSoon.configure({ timeout: 20_000 });
const panel = (page: Page) => page.getByRole("form", { name: /claim$/u });
const said = (page: Page) => page.locator(".work-said");
const turnoutIn = (matrix: Page, value: string) =>
  matrix
    .getByRole("row", { name: /What share of registered voters voted/u })
    .getByText(new RegExp(`^${value}( %)?$`, "u"));

/** Joins by a link: an account, and signed in with it. */
async function join(page: Page, link: string, name: string, email: string | null): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  if (email !== null) await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(/\/edit$/u);
}

/** Records one claim without the mouse: the words are found, the question is typed, Enter. */
async function record(page: Page, [words, question, value]: (typeof CLAIMS)[number]): Promise<void> {
  await page.keyboard.press("f");
  await page.keyboard.type(words);
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await expect(panel(page)).toBeVisible();
  await page.keyboard.type(question);
  await expect(panel(page).locator(".work-asked")).toContainText(new RegExp(question, "iu"));
  await expect(panel(page).getByRole("textbox", { name: /^Answer/u })).toHaveValue(
    new RegExp(`^${value.replace(".", "\\.")}\\b`, "u"),
  );
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveCount(0);
  await expect(said(page)).toContainText("Recorded as a draft");
}

test("an analyst sees, while it happens, how an editor records a seventh document and a reviewer accepts it", async ({
  page: ann,
  site,
  browser,
}) => {
  await site.loadPortLisse();
  const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
  await reader.goto("/d/port-lisse/compare");
  await expect(reader.getByRole("columnheader")).not.toHaveCount(0);

  await join(ann, (await site.firstLink()) ?? "", "Ann Lee", "ann@example.org");
  await ann.getByRole("link", { name: "People" }).click();
  const invite = ann.locator("form", { has: ann.getByRole("button", { name: "Make an invitation" }) });
  await invite.getByLabel("E-mail address").fill("bo@example.org");
  await invite.getByLabel("Role").selectOption("reviewer");
  await invite.getByRole("button").click();
  const bo = await (await browser.newContext({ baseURL: site.url })).newPage();
  await join(bo, await ann.getByLabel("Link to hand over, shown this once").inputValue(), "Bo Rand", null);

  // A seventh document, pasted.
  await ann.goto("/edit/d/port-lisse");
  await ann.getByRole("link", { name: "Add a document" }).click();
  await paste(ann, TEXT);
  await expect(preview(ann)).toContainText("63.2 percent");
  await ann.getByLabel("Title").fill("The night of the count, told again");
  await ann.getByLabel("Outlet").selectOption("harbour-courier");
  await ann.getByLabel("Published").fill("2031-05-20");
  await ann.getByLabel("Language").fill("en");
  await ann.getByLabel("Readers may see the whole text").check();
  await ann.getByLabel("Id", { exact: true }).fill("courier-again");
  await ann.getByRole("button", { name: "Keep this document" }).click();
  await expect(ann.getByText("The document courier-again is kept.")).toBeVisible();
  await expect(reader.getByRole("columnheader", { name: /20 May/u })).toBeVisible();

  // Ten claims by keyboard, and to review.
  await ann.goto("/edit/d/port-lisse/documents/courier-again");
  await expect(ann.getByText("0 claimed")).toBeVisible();
  await ready(ann);
  await ann.keyboard.press("n");
  await expect(said(ann)).toContainText("plebiscite");
  await ann.keyboard.press("x");
  await expect(ann.getByText("1 dismissed")).toBeVisible();
  for (const claim of CLAIMS) await record(ann, claim);
  await ann.keyboard.press("s");
  await expect(said(ann)).toContainText("10 drafts sent to review");

  // Accepted by a second person; the page that was open all along shows it.
  await expect(turnoutIn(reader, "63.2")).toHaveCount(0);
  await bo.goto("/edit/d/port-lisse/review");
  await bo.getByRole("button", { name: "Tick all 10" }).click();
  await bo.getByRole("button", { name: "Accept the 10 ticked" }).click();
  await expect(bo.getByText("10 accepted")).toBeVisible();
  await expect(turnoutIn(reader, "63.2")).toBeVisible();

  // One is changed, and its first version brought back.
  const [turnout] = await site.query<{ id: string }>(
    "select id from claim where document_id = 'courier-again' and question_id = 'turnout'",
  );
  const history = `/d/port-lisse/history/claim/${turnout?.id}`;
  await ann.goto(`/edit/d/port-lisse/documents/courier-again?claim=${turnout?.id}`);
  await ready(ann);
  await panel(ann)
    .getByRole("textbox", { name: /^Answer/u })
    .fill("63.9");
  await ann.keyboard.press("Control+Enter");
  await expect(said(ann)).toContainText("sent to review");
  await bo.goto("/edit/d/port-lisse/review");
  await bo.getByRole("checkbox", { name: /still/u }).check();
  await bo.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(turnoutIn(reader, "63.9")).toBeVisible();
  await ann.goto(history);
  const oldest = ann.locator("details", { hasText: "Bring this version back" }).last();
  await oldest.locator("summary").click();
  await oldest.getByLabel("Why").fill("The sheet says 63.2.");
  await oldest.getByRole("button").click();
  await expect(ann.getByText(/It is in review now/u)).toBeVisible();
  await bo.goto("/edit/d/port-lisse/review");
  await bo.getByRole("checkbox", { name: /still/u }).check();
  await bo.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(turnoutIn(reader, "63.2")).toBeVisible();
  await reader.goto(history);
  await expect(reader.getByText(/Ann Lee, accepted by Bo Rand/u).first()).toBeVisible();

  // What readers see is taken along.
  await ann.goto("/edit/d/port-lisse");
  const [download] = await Promise.all([
    ann.waitForEvent("download"),
    ann.getByRole("link", { name: "Export", exact: true }).click(),
  ]);
  const files = openZip(await readFile(await download.path()));
  const claims = files.ok ? new TextDecoder().decode(files.value.get("claims.csv")) : "";
  expect(claims.split("\n").filter((row) => row.includes("courier-again"))).toHaveLength(10);
});
