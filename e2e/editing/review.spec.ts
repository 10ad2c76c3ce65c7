import { createHash } from "node:crypto";
import type { Browser, Locator } from "@playwright/test";

import type { Claim } from "#lib/claim.ts";
import { describePassage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { checkEverywhere, expect, expectComplaints, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const QUEUE = "/edit/d/port/review";
const text = "It rained all day. In the port 613 people died that night. The pier stood. Later 41 people were found.";
const words = (exact: string) => describePassage(text, text.indexOf(exact), text.indexOf(exact) + exact.length);
const standing = aClaim({ id: "standing", value: "613", passages: [words("613 people")] });
const dossier = aDossier({
  documents: [
    aDocument({ text, length: text.length, sha256: createHash("sha256").update(text).digest("hex") }),
    aDocument({ id: "b", title: "Another report" }),
  ],
  questions: [
    aQuestion({ definition: "Deaths within a day." }),
    aQuestion({ id: "found", question: "How many people were found?" }),
  ],
  claims: [standing, aClaim({ id: "other", document: "b", value: "613" })],
});
const found = aClaim({ id: "found-a", question: "found", value: "41", passages: [words("41 people")] });

interface Wish {
  readonly claim: Claim;
  readonly base?: number | null;
  readonly seen?: number | null;
  readonly send?: boolean;
}

/** Saves a draft as the recording page does, by its own route. Gives its version. */
async function save(page: Page, { claim, base = null, seen = null, send = true }: Wish): Promise<number> {
  const body = { claim, base, seen, send, reason: null };
  const path = `/edit/d/port/drafts/${claim.id}`;
  const answer = await page.evaluate(
    async (given) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(given.path, { method: "POST", headers, body: JSON.stringify(given.body) });
      return { status: response.status, version: Number((await response.json()).version) };
    },
    { path, body },
  );
  expect(answer.status).toBe(200);
  return answer.version;
}

/** Somebody in a browser of their own. */
async function another(browser: Browser, site: OwnSite, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await signInAs(page, email);
  await expect(page).toHaveURL(/\/edit$/u);
  return page;
}

async function prepare(site: OwnSite): Promise<void> {
  await site.addDossier(dossier);
  await site.addPerson("anna@example.org", "editor");
  await site.addPerson("ben@example.org", "reviewer");
}

const entry = (page: Page, label: RegExp) => page.getByRole("listitem", { name: label });

/** Goes to the first of the queue by its key, once the page heeds keys. */
async function takeFirst(page: Page, card: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(card).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("a draft is sent, sent back with a remark, changed, sent again and accepted, and readers see it", async ({
  page: anna,
  site,
  browser,
}) => {
  await prepare(site);
  const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
  await reader.goto("/d/port/compare");
  await signInAs(anna, "anna@example.org");
  await save(anna, { claim: found, send: false });
  await anna.goto(`${QUEUE}?list=writing`);
  await expect(anna.getByRole("heading", { level: 2, name: "How many people were found?" })).toBeVisible();
  await anna.getByRole("button", { name: "Send my one draft to review" }).click();
  await expect(anna.getByText("1 sent to review.")).toBeVisible();
  await expect(anna.getByText("Nobody is writing a draft here.")).toBeVisible();

  const ben = await another(browser, site, "ben@example.org");
  await ben.goto(QUEUE);
  const card = entry(ben, /41 people/u);
  await expect(card.locator("mark")).toHaveText("41 people");
  await expect(card.getByText("The pier stood. Later")).toBeVisible();
  await expect(card.getByText("becomes")).toBeVisible();
  await checkEverywhere(ben);
  await takeFirst(ben, card);
  await ben.keyboard.press("b");
  const remark = card.getByLabel("What has to change");
  await expect(remark).toBeFocused();
  await remark.fill("Who found them?");
  // What is typed outlives a reload.
  await expect(card.getByText("not yet saved")).toBeVisible();
  await ben.reload();
  await takeFirst(ben, card);
  await ben.keyboard.press("b");
  await expect(remark).toHaveValue("Who found them?");
  await checkEverywhere(ben);
  await card.getByRole("button", { name: "Send back" }).last().click();
  await expect(ben.getByText(/^Sent back: 41 people/u)).toBeVisible();
  await expect(ben.getByText("Nothing waits for a reviewer here.")).toBeVisible();

  // The author's page was open all along.
  const returned = anna.getByRole("region", { name: "One of your drafts came back" });
  await expect(returned.getByText("Who found them?")).toBeVisible({ timeout: 20_000 });
  await checkEverywhere(anna);
  await save(anna, { claim: { ...found, speaker: "the harbour master" }, seen: 3 });
  await anna.goto("/edit/d/port/claims/found-a");
  await anna.getByRole("button", { name: "Answer" }).click();
  await anna.getByLabel("Answer ben").fill("The harbour master did.");
  await anna.getByRole("button", { name: "Answer" }).click();
  await expect(anna.getByText("The harbour master did.")).toBeVisible();
  await anna.getByRole("button", { name: "Settle" }).click();
  await expect(anna.getByText("settled")).toBeVisible();
  await checkEverywhere(anna);

  await expect(card.getByText("citing the harbour master").first()).toBeVisible({ timeout: 20_000 });
  await ben.keyboard.press("j");
  await ben.keyboard.press("Enter");
  await expect(ben.getByText(/^Accepted: 41 people/u)).toBeVisible();
  await reader.reload();
  await expect(
    reader
      .getByRole("row", { name: /How many people were found/u })
      .getByText("41")
      .first(),
  ).toBeVisible();
  expect((await reader.goto(QUEUE))?.url()).toMatch(/\/sign-in\?to=%2Fedit%2Fd%2Fport%2Freview$/u);
});

test("one's own is for somebody else, an editor decides nothing, and what is rejected says why", async ({
  page: anna,
  site,
  browser,
  complaints,
}) => {
  await prepare(site);
  await site.addPerson("eve@example.org", "reader");
  await signInAs(anna, "anna@example.org");
  await save(anna, { claim: found });
  await anna.goto(QUEUE);
  await expect(entry(anna, /41 people/u).getByText("A reviewer decides on this.")).toBeVisible();
  await expect(anna.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await checkEverywhere(anna);

  const ben = await another(browser, site, "ben@example.org");
  await save(ben, { claim: { ...found, id: "own", value: "42" } });
  await ben.goto(QUEUE);
  const own = entry(ben, /42 people/u);
  await expect(own.getByText("You wrote this yourself: somebody else reviews it.")).toBeVisible();
  await own.focus();
  await ben.keyboard.press("a");
  await expect(ben.getByRole("status").filter({ hasText: "You wrote this yourself" })).toBeVisible();
  await ben.getByLabel("Whose").selectOption("Waiting for me");
  await ben.getByRole("button", { name: "Show these" }).click();
  await expect(ben).toHaveURL(/whose=for-me/u);
  await expect(own).toHaveCount(0);
  const card = entry(ben, /41 people/u);
  await card.getByRole("button", { name: "Reject" }).click();
  await card.getByLabel("Why it is rejected").fill("The text speaks of later.");
  await card.getByRole("button", { name: "Reject" }).last().click();
  await expect(ben.getByText(/^Rejected: 41 people/u)).toBeVisible();
  await ben.goto(`${QUEUE}?list=rejected`);
  await expect(ben.getByText("The text speaks of later.")).toBeVisible();
  await checkEverywhere(ben);

  const eve = await another(browser, site, "eve@example.org");
  for (const path of [QUEUE, "/edit/d/port/preview", "/edit/d/port/claims/standing"])
    expect((await eve.goto(path))?.status(), path).toBe(403);
  expect((await anna.goto("/edit/d/port/claims/no-such"))?.status()).toBe(404);
  expectComplaints(complaints, /404/u);
});

test("several are accepted together, each by its own check, and those that are not say why", async ({
  page: anna,
  site,
  browser,
}) => {
  await prepare(site);
  await signInAs(anna, "anna@example.org");
  const claims = ["41", "42", "43", "44", "45"].map((value) => ({ ...found, id: `found-${value}`, value }));
  for (const claim of claims) await save(anna, { claim });
  const ben = await another(browser, site, "ben@example.org");
  // He does not hear of changes: what he ticked is not what is there.
  await ben.route(/\/live/u, (route) => route.abort());
  await ben.goto(QUEUE);
  await ben.getByRole("button", { name: "Tick all 5" }).click();
  await save(anna, { claim: { ...found, id: "found-43", value: "430" }, seen: 1 });
  await ben.getByRole("button", { name: "Accept the 5 ticked" }).click();
  await expect(ben.getByText("4 accepted, 1 not: each says why.")).toBeVisible();
  const left = entry(ben, /430 people/u);
  await expect(left.getByRole("alert")).toHaveText(/has changed since you saw it/u);
  await expect(left.getByRole("checkbox", { name: /^Tick/u })).not.toBeChecked();
  await expect(ben.locator(".review-item")).toHaveCount(1);
  await checkEverywhere(ben);
});

test("a draft whose claim has changed is brought together with it, and accepted after a look at words that stayed", async ({
  page: anna,
  site,
  browser,
}) => {
  await prepare(site);
  await signInAs(anna, "anna@example.org");
  await save(anna, { claim: { ...standing, value: "631" }, base: 1 });
  await site.query(`
    begin;
    select set_config('parallax.actor', 'cy', true);
    update claim set note = 'Counted at night.' where id = 'standing';
    commit`);
  const ben = await another(browser, site, "ben@example.org");
  await ben.goto(QUEUE);
  const card = entry(ben, /631 people/u);
  await expect(card.getByText("The claim has changed since this was made from it")).toBeVisible();
  await expect(card.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await anna.goto("/edit/d/port/claims/standing");
  const merging = anna.getByRole("region", { name: "The claim has changed since this draft was made" });
  await expect(merging.getByRole("group", { name: "Value" }).getByLabel("anna’s draft")).toBeChecked();
  await expect(merging.getByRole("group", { name: "Note" }).getByLabel("Published")).toBeChecked();
  await checkEverywhere(anna);
  await merging.getByRole("button", { name: "Save what is chosen as the draft" }).click();
  await expect(merging).toHaveCount(0);
  await ben.reload();
  await expect(card.locator("del")).toHaveText("613");
  await expect(card.getByRole("button", { name: "Accept" })).toBeDisabled();
  await ben.keyboard.press("j");
  await ben.keyboard.press("a");
  await expect(card.getByRole("checkbox", { name: /I have looked/u })).toBeFocused();
  await ben.keyboard.press("Space");
  await ben.keyboard.press("a");
  await expect(ben.getByText(/^Accepted: 631 people/u)).toBeVisible();
});

test("a version comes back as a draft, a withdrawal is proposed, and editors look at all of it beforehand", async ({
  page: anna,
  site,
}) => {
  await prepare(site);
  await signInAs(anna, "anna@example.org");
  await save(anna, { claim: { ...standing, value: "631" }, base: 1 });
  await anna.goto("/edit/d/port/claims/standing");
  await expect(anna.getByRole("heading", { name: "Proposed, in review" })).toBeVisible();
  await anna.getByRole("button", { name: "Take it back from review" }).click();
  await anna.getByRole("button", { name: "Drop the draft" }).click();
  await expect(anna.getByRole("heading", { name: "No draft" })).toBeVisible();
  await anna
    .getByRole("listitem")
    .filter({ hasText: "Drafted and sent to review" })
    .getByRole("button", { name: /Bring this back/u })
    .click();
  await expect(anna.getByRole("heading", { name: "Proposed, being written" })).toBeVisible();
  await expect(anna.locator("ins", { hasText: "631" }).first()).toBeVisible();
  await checkEverywhere(anna);
  await anna.getByRole("button", { name: "Propose to withdraw it" }).click();
  await anna.getByLabel("Why it is to be withdrawn").fill("Claimed twice.");
  await anna.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(anna.getByText("To withdraw it: readers would not see it any more.")).toBeVisible();

  await anna.goto("/edit/d/port/preview");
  await expect(anna.getByText("1 draft that is not accepted counts here")).toBeVisible();
  await expect(anna.getByText("by drafts")).toHaveCount(1);
  await checkEverywhere(anna);
  await anna.getByRole("link", { name: "How many people were killed?" }).first().click();
  await expect(anna).toHaveURL(/\/edit\/d\/port\/preview\/questions\/killed$/u);
  await expect(anna.getByText("with drafts it is")).toBeVisible();
  await checkEverywhere(anna);
  const answer = await anna.request.get("/edit/d/port/preview");
  expect(answer.headers()["cache-control"]).toContain("no-store");
});
