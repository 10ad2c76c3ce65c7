import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";

import { checkEverywhere, expect, expectComplaints, type Page } from "../fixtures.ts";
import { fillSignIn, type OwnSite, signInAs, test } from "../own-site.ts";

const dossier = aDossier({
  documents: [aDocument({ id: "first" }), aDocument({ id: "second", title: "A second report" })],
  questions: [aQuestion({ id: "killed", question: "How many were killed?" })],
  claims: [aClaim({ id: "old", document: "first" })],
});

async function signedIn(site: OwnSite, page: Page, role: "reader" | "editor", name: string): Promise<void> {
  await site.addPerson(`${name}@example.org`, role);
  await page.goto(`${site.url}/sign-in`);
  await signInAs(page, `${name}@example.org`);
  await expect(page).toHaveURL(/\/edit$/u);
}

/** Opens the oldest version on the page that can be brought back, and brings it back. */
async function bringBack(page: Page, why: string): Promise<void> {
  const oldest = page.locator("details", { hasText: "Bring this version back" }).last();
  await oldest.locator("summary").click();
  await oldest.getByLabel("Why").fill(why);
  await oldest.getByRole("button").click();
}

test("an event is added, told what is wrong with it, and not withdrawn while a question is about it", async ({
  page,
  site,
  complaints,
}) => {
  await site.addDossier(dossier);
  await signedIn(site, page, "editor", "anna");
  await page.goto("/edit/d/port");
  await page.getByRole("main").getByRole("link", { name: "Events" }).click();
  await page.getByText("Add an event").click();
  await page.getByLabel("Title").fill("The trial");
  await page.getByLabel("Date").fill("next week");
  await page.getByRole("button", { name: "Add the event" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "next week" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("The trial");
  await checkEverywhere(page);
  await page.getByLabel("Date").fill("2031-02");
  await page.getByRole("button", { name: "Add the event" }).click();
  await page.getByRole("link", { name: "The trial" }).click();
  await expect(page).toHaveURL(/\/events\/the-trial$/u);
  await expect(page.getByLabel("Date")).toHaveValue("2031-02");
  await page.goto("/edit/d/port/events/shooting");
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "question killed refers to event shooting" })).toBeVisible();
  expectComplaints(complaints, /422/u);
});

test("nothing of two who save an event at once is lost, and an older version comes back", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await site.addDossier({ ...dossier, events: [anEvent({ title: "The trial" })] });
  await signedIn(site, page, "editor", "anna");
  await page.goto("/edit/d/port/events/shooting");
  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await signedIn(site, other, "editor", "ben");
  await other.goto("/edit/d/port/events/shooting");
  await other.getByLabel("Title").fill("The trial of three");
  await other.getByLabel("Why this change").fill("The court’s own name.");
  await other.getByRole("button", { name: "Save the event" }).click();
  await expect(other).toHaveURL(/\/events$/u);
  await context.close();

  await page.getByLabel("Title").fill("The long trial");
  await page.getByRole("button", { name: "Save the event" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "ben changed this event" })).toBeVisible();
  await expect(page.getByText("The trial of three")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("The long trial");
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Save mine instead" }).click();
  await page.getByRole("link", { name: "The long trial" }).click();
  await page.getByRole("link", { name: "Every version" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Changed by ben" })).toBeVisible();
  await expect(page.getByText("The court’s own name.")).toBeVisible();
  await expect(page.locator("ins", { hasText: "of three" })).toBeVisible();
  await bringBack(page, "As it was at first.");
  await expect(page.getByText("That version stands again.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "The trial", exact: true })).toBeVisible();
  await checkEverywhere(page);
  expectComplaints(complaints, /409/u);
});

test("a verdict and a silence are entered where they are seen, taken back and brought back", async ({ page, site }) => {
  await site.addDossier(dossier);
  await signedIn(site, page, "editor", "anna");
  await page.goto("/d/port/questions/killed");
  await page.getByRole("link", { name: "Put a verdict of your own" }).click();
  await page.getByLabel("Verdict").selectOption("contradict");
  await page.getByLabel("Why you judge so").fill("The register counts otherwise.");
  await page.getByRole("button", { name: "Put it beside" }).click();
  const card = page.locator("section", { has: page.getByRole("heading", { name: "An editor’s judgement" }) });
  await expect(card.getByText("The register counts otherwise.")).toBeVisible();
  await expect(card.getByText(/anna, /u)).toBeVisible();
  await page.getByRole("link", { name: "Change the editor’s judgement" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page).toHaveURL(/\/questions\/killed$/u);
  await expect(card).toHaveCount(0);

  await page.getByRole("link", { name: "Mark as silent or not covered for" }).click();
  await checkEverywhere(page);
  await page.getByLabel("What you found").selectOption("not-covered");
  await page.getByLabel("Note").fill("It ends the day before.");
  await page.getByRole("button", { name: "Mark it so" }).click();
  const silent = page.getByRole("listitem").filter({ hasText: "does not treat the event" });
  await expect(silent.getByText("It ends the day before.")).toBeVisible();
  await silent.getByRole("link", { name: "Change, or take back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("has not been read for this question yet")).toBeVisible();

  for (const thing of ["adjudication/killed", "silence/killed/second"]) {
    await page.goto(`/d/port/history/${thing}`);
    await expect(page.getByRole("heading", { level: 2, name: "Withdrawn by anna" })).toBeVisible();
    await bringBack(page, "It was right.");
    await expect(page.getByText("That version stands again.")).toBeVisible();
  }
  await page.goto("/d/port/questions/killed");
  await expect(card).toBeVisible();
  await expect(silent).toBeVisible();
  await page.goto("/d/port/documents/second");
  await page.getByText("1 question that it does not answer").click();
  await expect(page.getByRole("link", { name: /what was found on: How many were killed/u })).toBeVisible();
  await checkEverywhere(page);
});

test("a silence is entered from its cell of the matrix, which readers see without a link", async ({
  page,
  site,
  browser,
}) => {
  await site.addDossier(dossier);
  await signedIn(site, page, "editor", "anna");
  await page.goto("/d/port/compare");
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveAttribute("href", "/edit/d/port");
  const cell = page.getByRole("cell", { name: "not coded yet" });
  await expect(cell.getByRole("link")).toBeVisible();
  await checkEverywhere(page);
  await cell.getByRole("link").click();
  await expect(page).toHaveURL(/silences\?question=killed&document=second$/u);
  await page.getByLabel("What you found").selectOption("silent");
  await page.getByRole("button", { name: "Mark it so" }).click();
  await expect(page).toHaveURL(/\/questions\/killed$/u);
  await page.goto("/d/port/compare");
  await expect(page.getByRole("cell", { name: "silent" }).getByRole("link")).toBeVisible();

  const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
  await reader.goto("/d/port/compare");
  await expect(reader.getByRole("cell", { name: "silent" })).toBeVisible();
  await expect(reader.getByRole("cell", { name: "silent" }).getByRole("link")).toHaveCount(0);
  await expect(reader.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  // A change is drawn into the open page; its silent cell leads on again.
  await site.query(`do $$ begin
    perform set_config('parallax.actor', 'ben', true);
    update silence set state = 'not-covered';
  end $$`);
  await expect(reader.getByRole("cell", { name: "not covered" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "not covered" }).getByRole("link")).toBeVisible();
  await reader.context().close();
});

test("a question comes back at once, a claim through review, and what rests on something withdrawn not before that", async ({
  page,
  site,
}) => {
  await site.addDossier({ ...dossier, events: [anEvent(), anEvent({ id: "past", title: "The past" })] });
  const asked = aQuestion({ id: "killed", question: "How many people died?", facets: ["who"] });
  const past = aQuestion({ id: "long-ago", event: "past", question: "How long ago was it?" });
  await site.addDossier({
    ...dossier,
    events: [anEvent(), anEvent({ id: "past", title: "The past" })],
    questions: [asked, past],
    claims: [aClaim({ id: "old", document: "first", value: "614" })],
  });
  await site.addDossier({
    ...dossier,
    questions: [asked],
    claims: [aClaim({ id: "old", document: "first", value: "614" })],
  });
  await signedIn(site, page, "editor", "anna");
  await page.goto("/d/port/questions/killed");
  await page.getByRole("link", { name: "Every version of the question" }).click();
  await expect(page.locator("del", { hasText: "were killed" })).toBeVisible();
  await bringBack(page, "Its first wording was better.");
  await expect(page.getByText("That version stands again.")).toBeVisible();
  await page.getByRole("link", { name: "As readers see it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How many were killed?" })).toBeVisible();
  await expect(page.getByText("Its first wording was better.")).toBeVisible();

  await page.goto("/d/port/history/claim/old");
  await bringBack(page, "The first figure was right.");
  await expect(page.getByText("It is in review now")).toBeVisible();
  expect(await site.query("select status from draft where claim_id = 'old'")).toEqual([{ status: "in-review" }]);

  await page.goto("/d/port/history/question/long-ago");
  await bringBack(page, "It is asked again.");
  await expect(page.getByRole("alert").filter({ hasText: "refers to event past, which is withdrawn" })).toBeVisible();
  await expect(page.getByLabel("Why").last()).toHaveValue("It is asked again.");
});

test("two bring back a claim: the second learns that the first is in review", async ({ page, site, browser }) => {
  await site.addDossier(dossier);
  await site.addDossier({ ...dossier, claims: [aClaim({ id: "old", document: "first", value: "614" })] });
  for (const name of ["anna", "ben"]) {
    const context = await browser.newContext({ baseURL: site.url });
    const own = await context.newPage();
    await signedIn(site, own, "editor", name);
    await own.goto("/d/port/history/claim/old");
    await bringBack(own, "The first figure was right.");
    const said = name === "anna" ? "It is in review now" : "anna has a draft of this claim under way.";
    await expect(own.getByText(said)).toBeVisible();
    await context.close();
  }
  await page.goto("/d/port/questions/killed");
  await expect(page.getByText("614").first()).toBeVisible();
});

async function readShooting(site: OwnSite): Promise<{ readonly title: string }> {
  const [event] = await site.query<{ title: string }>("select title from event where id = 'shooting'");
  return event ?? { title: "" };
}

test("a session that ends before a version is brought back loses nothing typed", async ({ page, site }) => {
  await site.addDossier(dossier);
  await site.addDossier({ ...dossier, events: [anEvent({ title: "The shooting at the port" })] });
  await signedIn(site, page, "editor", "anna");
  await page.goto("/d/port/history/event/shooting");
  await site.query("delete from session");
  await bringBack(page, "As it was at first.");
  await expect(page.getByRole("alert").filter({ hasText: "session had ended" })).toBeVisible();
  await fillSignIn(page, "anna@example.org");
  await expect(page.getByLabel("Why")).toHaveValue("As it was at first.");
  await page.getByRole("button", { name: "Bring back the version of revision 1" }).click();
  await expect(page.getByText("That version stands again.")).toBeVisible();
  expect((await readShooting(site)).title).toBe("The shooting");
});

test("readers see every version and change none", async ({ page, site, complaints }) => {
  await site.addDossier(dossier);
  await site.addDossier({ ...dossier, events: [anEvent({ title: "The shooting at the port" })] });
  const post = (path: string, body: object) =>
    page.evaluate(
      async (sent) => {
        const headers = { "content-type": "application/json" };
        return (await fetch(sent.path, { method: "POST", headers, body: JSON.stringify(sent.body) })).status;
      },
      { path, body },
    );
  const wish = { id: "shooting", cells: { id: "shooting", title: "Mine" }, seen: 2, reason: "" };
  await page.goto("/d/port/history/event/shooting");
  await expect(page.locator("ins", { hasText: "at the port" })).toBeVisible();
  await expect(page.getByText("Bring this version back")).toHaveCount(0);
  await checkEverywhere(page);
  expect(await post("/edit/d/port/entities/event", wish)).toBe(401);
  await signedIn(site, page, "reader", "eve");
  await page.goto("/d/port/history/event/shooting");
  await expect(page.getByText("Bring this version back")).toHaveCount(0);
  expect(await post("/edit/d/port/entities/event", wish)).toBe(403);
  const old = { kind: "event", id: "shooting", seen: "2", revision: "1", reason: "Mine." };
  expect((await page.request.post("/edit/d/port/restore", { form: old, headers: { origin: site.url } })).status()).toBe(
    403,
  );
  expect((await readShooting(site)).title).toBe("The shooting at the port");
  for (const path of ["events", "events/shooting", "outlets", "questions/killed/verdict"])
    expect((await page.goto(`/edit/d/port/${path}`))?.status(), path).toBe(403);
  expect((await page.goto("/d/port/history/event/none"))?.status()).toBe(404);
  expect((await page.goto("/d/port/history/nothing/none"))?.status()).toBe(404);
  await page.goto("/d/port/questions/killed");
  await expect(page.getByRole("link", { name: "Put a verdict of your own" })).toHaveCount(0);
  expectComplaints(complaints, /40[134]/u);
});
