import { checkEverywhere, expect, expectComplaints, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

// Each has a site of its own, and looks at long pages with axe.
test.describe.configure({ timeout: 120_000 });

const EDITOR = "ed@example.org";
const CODEBOOK = "/edit/d/port-lisse/codebook";

async function openAsEditor(page: Page, site: OwnSite, path: string): Promise<void> {
  await site.loadPortLisse();
  await site.addPerson(EDITOR, "editor");
  await signInAs(page, EDITOR);
  await expect(page).toHaveURL(/\/edit$/u);
  await page.goto(path);
}

/** The part of a page that has this heading. */
const part = (page: Page, title: string) =>
  page.locator("section.card", { has: page.getByRole("heading", { name: title }) });

test("an option is merged into another: its effect is shown, and then it is so", async ({ page, site, complaints }) => {
  await openAsEditor(page, site, CODEBOOK);
  await checkEverywhere(page);
  await page.getByLabel("Find a question, concept or term").fill("where shooting");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Where did the shooting take place?" }).click();
  const form = part(page, "Change it");
  await page.waitForLoadState("networkidle");
  await form.getByLabel("What becomes of At the customs shed").selectOption({ label: "Merge into In the port" });
  await expect(form.getByText("At the customs shed port/customs-shed becomes port")).toBeVisible();
  await form.getByRole("button", { name: "Show what it does" }).click();
  await expect(form.getByRole("heading", { name: "What it does" })).toBeVisible();
  await expect(form.getByText("1 verdict changes, 3 claims are read otherwise.")).toBeVisible();
  await expect(form.getByText("“At the customs shed” becomes “In the port”").first()).toBeVisible();
  await checkEverywhere(page);

  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form.getByRole("alert")).toContainText("Say why");
  await form.getByLabel("Why").fill("The shed stands in the port, and no text says otherwise.");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved, just as it was shown.")).toBeVisible();
  await expect(page.locator("h1 + p")).toContainText("agree");
  await page.getByRole("link", { name: "As readers see it" }).click();
  await expect(page).toHaveURL(/\/d\/port-lisse\/questions\/shooting-place$/u);
  await expect(page.locator("h1 + p")).toContainText("agree");
  await expect(page.getByText("The shed stands in the port, and no text says otherwise.").first()).toBeVisible();
  await page.getByRole("link", { name: "Change it in the codebook" }).click();
  await expect(part(page, "Change it")).toBeVisible();
  expectComplaints(complaints, /422/u);
});

test("questions are merged, and one that claims answer is not withdrawn", async ({ page, site }) => {
  await openAsEditor(page, site, `${CODEBOOK}/questions/votes-for`);
  const withdrawal = part(page, "Withdraw it");
  await withdrawal.getByRole("button", { name: "Show what it does" }).click();
  await expect(withdrawal.getByText("would be left without a question")).toBeVisible();
  await expect(withdrawal.getByRole("button", { name: "Save" })).toHaveCount(0);

  const merge = part(page, "Merge it into another question");
  await merge.getByLabel("Merge into").first().fill("against");
  await merge.getByRole("radio", { name: /cast against the proposal/u }).check();
  await merge.getByRole("button", { name: "Show what it does" }).click();
  await expect(merge.getByText("answer both questions")).toBeVisible();
  await checkEverywhere(page);
  await merge.getByLabel("Why").fill("One question on all votes.");
  await merge.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/codebook$/u);
  await expect(page.getByRole("link", { name: "How many votes were cast for the proposal?" })).toHaveCount(0);
  await page.goto("/d/port-lisse/questions/votes-against");
  await expect(page.getByText("60,672").first()).toBeVisible();
});

test("terms are merged, and a concept and a term are added", async ({ page, site, complaints }) => {
  await openAsEditor(page, site, `${CODEBOOK}/concepts/shooting-name`);
  await page.locator("summary", { hasText: "massacre" }).first().click();
  await page.locator("summary", { hasText: "Merge “massacre” into another term" }).click();
  const merge = page.locator("details", { has: page.locator("summary", { hasText: "Merge “massacre”" }) }).last();
  await merge.getByRole("radio", { name: /^shooting/u }).check();
  await merge.getByRole("button", { name: "Show what it does" }).click();
  await expect(merge.getByText("“massacre” becomes “shooting”").first()).toBeVisible();
  await checkEverywhere(page);
  await merge.getByLabel("Why").fill("A trial of merging.");
  await merge.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved, just as it was shown.")).toBeVisible();
  await expect(page.locator("summary", { hasText: "also" }).first()).toContainText("massacre");

  await page.goto(`${CODEBOOK}/new-concept`);
  await page.getByLabel("Label").fill("What the dead are called");
  await expect(page.getByLabel("Id")).toHaveValue("what-the-dead-are-called");
  await page.getByLabel("Id").fill("Dead Name");
  await page.getByRole("button", { name: "Show what it does" }).click();
  await expect(page.locator("#id-fault")).toContainText("is not an id");
  await checkEverywhere(page);
  await page.getByLabel("Id").fill("dead-name");
  await page.getByRole("button", { name: "Show what it does" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What the dead are called" })).toBeVisible();
  await page.locator("summary", { hasText: "Add a term" }).click();
  const adding = page.locator("details", { has: page.locator("summary", { hasText: "Add a term" }) });
  await adding.getByLabel("Term").fill("martyrs");
  await adding.getByLabel("Forms").fill("martyr\nmartyred");
  await adding.getByRole("button", { name: "Show what it does" }).click();
  await expect(adding.getByText("No claim and no verdict changes.")).toBeVisible();
  await adding.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("summary", { hasText: "martyrs" }).first()).toContainText("also martyr, martyred");
  expectComplaints(complaints, /422/u);
});

test("a question is added, told what is wrong with it, and shown as readers see it", async ({
  page,
  site,
  complaints,
}) => {
  await openAsEditor(page, site, CODEBOOK);
  await page.getByRole("link", { name: "Add a question" }).click();
  await expect(page).toHaveURL(/\/new-question$/u);
  await page.getByLabel("Question", { exact: true }).fill("How many lamps were lit?");
  await expect(page.getByLabel("Id")).toHaveValue("how-many-lamps-were-lit");
  await page.getByLabel("Id").fill("harbour-area");
  await page.getByLabel("Answer", { exact: true }).selectOption("quantity");
  await page.getByRole("button", { name: "Show what it does" }).click();
  await expect(page.locator("#id-fault")).toBeVisible();
  await expect(page.getByLabel("Question", { exact: true })).toHaveValue("How many lamps were lit?");
  await checkEverywhere(page);
  await page.getByLabel("Id").fill("lamps");
  await page.getByLabel("Unit").fill("lamps");
  await page.getByLabel("Definition").fill("Those on the quay alone.");
  await page.getByRole("button", { name: "Show what it does" }).click();
  await expect(page.getByText("No claim and no verdict changes.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/questions\/lamps\?saved$/u);
  await page.getByRole("link", { name: "As readers see it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How many lamps were lit?" })).toBeVisible();
  await expect(page.getByText("Those on the quay alone.")).toBeVisible();
  expectComplaints(complaints, /422/u);
});

test("what was shown of another state is refused, and both versions are shown of what another has changed", async ({
  page,
  site,
  complaints,
  browser,
}) => {
  await openAsEditor(page, site, `${CODEBOOK}/questions/harbour-area`);
  await site.addPerson("bo@example.org", "editor");
  const other = await browser.newContext();
  const bo = await other.newPage();
  await bo.goto(`${site.url}/sign-in`);
  await bo.getByLabel("E-mail address").fill("bo@example.org");
  await bo.getByLabel("Password").fill("five words and a comma,");
  await bo.getByRole("button", { name: "Sign in" }).click();
  await expect(bo).toHaveURL(/\/edit$/u);
  const saveAs = async (path: string, definition: string) => {
    await bo.goto(site.url + path);
    await bo.getByLabel("Definition").fill(definition);
    await part(bo, "Change it").getByRole("button", { name: "Show what it does" }).click();
    await part(bo, "Change it").getByRole("button", { name: "Save" }).click();
    await expect(bo.getByText("Saved, just as it was shown.")).toBeVisible();
  };
  const form = part(page, "Change it");
  await form.getByLabel("Definition").fill("Land alone.");
  await form.getByLabel("Tolerance").fill("many");
  await form.getByRole("button", { name: "Show what it does" }).click();
  await expect(form.locator("#tolerance-fault")).toContainText("is not a tolerance");
  await form.getByLabel("Tolerance").fill("5%");
  await form.getByRole("button", { name: "Show what it does" }).click();
  await expect(form.getByRole("heading", { name: "What it does" })).toBeVisible();

  await saveAs(`${CODEBOOK}/questions/votes-for`, "Part of the ballots cast.");
  const why = form.getByLabel("Why");
  if ((await why.count()) > 0) await why.fill("Close enough.");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form.getByRole("alert").first()).toContainText("The dossier has changed since");

  await saveAs(`${CODEBOOK}/questions/harbour-area`, "Water alone.");
  await form.getByRole("button", { name: "Show what it does" }).click();
  await expect(form.getByRole("heading", { name: "Somebody has changed this while you were at it" })).toBeVisible();
  await expect(form.getByRole("row", { name: "Definition Water alone. Land alone." })).toBeVisible();
  await checkEverywhere(page);
  await page.reload();
  await expect(form.getByLabel("Definition")).toHaveValue("Land alone.");
  await form.getByRole("button", { name: "Show what it does" }).click();
  await form.getByRole("button", { name: "Keep what I typed" }).click();
  await form.getByRole("button", { name: "Show what it does" }).click();
  if ((await why.count()) > 0) await why.fill("Close enough.");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved, just as it was shown.")).toBeVisible();
  await expect(form.getByLabel("Definition")).toHaveValue("Land alone.");
  await other.close();
  expectComplaints(complaints, /409|422/u);
});

test("readers and visitors change nothing, also when they ask the server directly", async ({
  page,
  site,
  complaints,
}) => {
  await site.loadPortLisse();
  await page.goto(CODEBOOK);
  await expect(page).toHaveURL(/sign-in/u);
  await site.addPerson("reader@example.org", "reader");
  await signInAs(page, "reader@example.org");
  await expect(page).toHaveURL(/\/edit$/u);
  expect((await page.goto(CODEBOOK))?.status()).toBe(403);
  await checkEverywhere(page);
  const wish = { recoding: { kind: "withdraw-concept", concept: "vote-name" }, base: null };
  const send = (path: string, data: unknown) =>
    page.request.post(`${CODEBOOK}/${path}`, { data, headers: { origin: site.url } });
  expect((await send("effect", wish)).status()).toBe(403);
  expect((await send("save", { wish, state: "", reason: "x" })).status()).toBe(403);
  expect((await send("effect", { recoding: { kind: "burn" }, base: null })).status()).toBe(403);
  await page.goto("/d/port-lisse/questions/votes-for");
  await expect(page.getByRole("link", { name: "Change it in the codebook" })).toHaveCount(0);
  expectComplaints(complaints, /403/u);
});
