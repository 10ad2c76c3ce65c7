import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { checkEverywhere, expect, expectComplaints, type Page } from "../fixtures.ts";
import { signInAs, test } from "../own-site.ts";

const dossier = aDossier({
  documents: [aDocument({ id: "coded" }), aDocument({ id: "fresh", title: "A fresh report" })],
  questions: [
    aQuestion({ id: "killed", question: "How many were killed?" }),
    aQuestion({ id: "hurt", question: "How many were hurt?" }),
  ],
  claims: [aClaim({ id: "old", document: "coded" })],
});

/** Records a claim as the recording page does, by its own route. */
async function record(page: Page, id: string, question: string, value: string): Promise<void> {
  const claim = aClaim({ id, document: "fresh", question, value });
  const wish = { claim, base: null, seen: null, send: false, reason: null };
  const status = await page.evaluate(
    async ({ path, body }) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).status;
    },
    { path: `/edit/d/port/drafts/${id}`, body: wish },
  );
  expect(status).toBe(200);
}

test("two code a document without seeing each other's claims, and a third settles them", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await site.addDossier(dossier);
  await site.addPerson("anna@example.org", "editor");
  await site.addPerson("ben@example.org", "editor");
  await site.addPerson("cleo@example.org", "reviewer");
  await site.addPerson("eve@example.org", "reader");
  await signInAs(page, "cleo@example.org");
  await page.goto("/edit/d/port/rounds");
  await expect(page.getByText("No document has been coded blind yet.")).toBeVisible();
  await expect(page.getByLabel("Document").locator("option")).toHaveText(["A fresh report"]);
  await page.getByLabel("One coder").selectOption("anna");
  await page.getByLabel("The other").selectOption("anna");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choose two different people" })).toBeVisible();
  await page.getByLabel("The other").selectOption("ben");
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText("anna and ben at work")).toBeVisible();
  const address = page.url();
  await checkEverywhere(page);

  for (const [name, killed, hurt] of [
    ["anna", "613", "40"],
    ["ben", "613", "44"],
  ] as const) {
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(`${site.url}/sign-in`);
    await signInAs(own, `${name}@example.org`);
    await own.goto(address);
    await record(own, `${name}-killed`, "killed", killed);
    await record(own, `${name}-hurt`, "hurt", hurt);
    await expect(own.getByText("Nobody sees what you record")).toBeVisible();
    await own.getByRole("button", { name: "I am done" }).click();
    await expect(own.getByRole("button", { name: "I am done" })).toHaveCount(0);
    await checkEverywhere(own);
    await context.close();
  }

  await page.reload();
  await page.getByText("The table that it comes from: 2 questions").click();
  await expect(page.getByRole("cell", { name: "the same", exact: true })).toBeVisible();
  await checkEverywhere(page);
  const card = (title: string) =>
    page.locator("section", { has: page.getByRole("heading", { level: 2, name: title }) });
  await expect(card("How many were killed?").getByRole("checkbox").first()).toBeChecked();
  await card("How many were killed?").getByRole("button", { name: "Take this" }).click();
  await expect(card("How many were killed?").getByText("accepted")).toBeVisible();
  await expect(card("How many were killed?").getByText("rejected")).toBeVisible();
  await card("How many were hurt?").getByRole("checkbox").last().check();
  await card("How many were hurt?").getByLabel("Why, if it is not plain").fill("The second count is the later one.");
  await card("How many were hurt?").getByRole("button", { name: "Take this" }).click();
  await expect(page.getByText("anna and ben · settled")).toBeVisible();
  await checkEverywhere(page);

  await page.goto("/d/port/questions/hurt");
  await expect(page.getByText("44").first()).toBeVisible();
  const context = await browser.newContext();
  const eve = await context.newPage();
  await eve.goto(`${site.url}/sign-in`);
  await signInAs(eve, "eve@example.org");
  expect((await eve.goto(address))?.status()).toBe(403);
  expect((await eve.goto(`${site.url}/edit/d/port/rounds`))?.status()).toBe(403);
  await context.close();
  expect((await page.goto(`${site.url}/edit/d/port/rounds/none`))?.status()).toBe(404);
  expectComplaints(complaints, /404|422/u);
});
