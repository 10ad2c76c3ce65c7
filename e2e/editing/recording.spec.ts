import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { checkEverywhere, expect, expectComplaints, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const TEXT = `The ferry at Anholm

The ferry burned on 3 May 2031. At least nineteen people died, the harbour master said, and 42 people were hurt. The owners called it an accident.

Police counted 240 passengers. Some call it a massacre. Nineteen lamps were lit on the quay.
`;

const HERE = "/edit/d/anholm/documents/gazette";

/** A dossier on one fire: a document to record from, one whose text is not held, and one claim by it. */
async function prepare(site: OwnSite, page: Page): Promise<void> {
  const gazette = aDocument({
    id: "gazette",
    title: "The ferry at Anholm",
    language: "en",
    published: "2031-05-04",
    text: TEXT,
    textPath: "texts/gazette.txt",
    length: TEXT.length,
    sha256: await sha256(TEXT),
  });
  const killed = { event: "fire", answer: "quantity", unit: "people" } as const;
  await site.addDossier(
    aDossier({
      name: "anholm",
      documents: [gazette, aDocument({ id: "wire", title: "Fire on a ferry" })],
      events: [anEvent({ id: "fire", title: "The ferry fire", date: "2031-05-03" })],
      questions: [
        aQuestion({ id: "hurt", question: "How many people were hurt?", ...killed }),
        aQuestion({ id: "dead", question: "How many people died?", facets: ["count"], ...killed }),
        aQuestion({ id: "aboard", question: "How many passengers were aboard?", ...killed, unit: "passengers" }),
        aQuestion({ id: "day", question: "On what day did the ferry burn?", ...killed, answer: "date", unit: null }),
        aQuestion({
          id: "name",
          question: "What is it called?",
          ...killed,
          answer: "term",
          unit: null,
          concept: "fire",
        }),
      ],
      codebook: {
        concepts: [{ id: "fire", label: "The fire", note: null }],
        terms: ["accident", "massacre"].map((term) => ({ concept: "fire", term, variants: [], connotation: null })),
      },
      claims: [aClaim({ id: "wire-dead", document: "wire", question: "dead", value: "11" })],
    }),
  );
  await site.addPerson("anna@example.org", "editor");
  await signInAs(page, "anna@example.org");
  await page.waitForURL(/\/edit$/u);
  await page.goto(HERE);
  await ready(page);
}

/** The page has its keys as soon as it follows what others do. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.waitForLoadState("networkidle").catch(() => undefined);
}

interface StoredDraft {
  readonly question: string;
  readonly status: string;
  readonly value: string;
  readonly words: string;
}

function drafts(site: OwnSite): Promise<readonly StoredDraft[]> {
  return site.query<StoredDraft>(
    `select question_id as question, status, body ->> 'value' as value, body #>> '{passages,0,exact}' as words
     from draft order by changed_at, claim_id`,
  );
}

/** Presses keys one after another, each when the page has done what the one before asked. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const panel = (page: Page) => page.getByRole("form", { name: /claim$/u });
const asked = (page: Page) => panel(page).locator(".work-asked");
const answer = (page: Page) => panel(page).getByRole("textbox", { name: /^Answer/u });
const told = (page: Page) => page.locator(".work-said");

test("claims are recorded by keyboard alone, from suggestions and from words that are found", async ({
  page,
  site,
}) => {
  await prepare(site, page);
  await expect(page.getByText("0 claimed")).toBeVisible();
  await checkEverywhere(page);

  // From a suggestion: three keys, when what is proposed is right.
  await press(page, "n");
  await expect(told(page)).toContainText("3 May 2031");
  await press(page, "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await expect(answer(page)).toHaveValue("2031-05-03");
  await checkEverywhere(page);
  await press(page, "Enter");
  await expect(panel(page)).toHaveCount(0);
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toEqual([
    { question: "day", status: "draft", value: "2031-05-03", words: expect.stringContaining("3 May 2031") },
  ]);
  await expect(page.getByText("1 claimed")).toBeVisible();

  // The next, with another question than the one that is proposed first.
  await press(page, "n", "a");
  await expect(answer(page)).toHaveValue(">=19");
  await page.keyboard.type("how many died");
  await expect(asked(page)).toHaveText("How many people died?");
  await expect(panel(page).getByText("11 people")).toBeVisible();
  await expect(panel(page).getByText("contradict")).toBeVisible();
  await press(page, "Enter");
  await expect(page.getByText("2 claimed")).toBeVisible();

  // From words that are found: the second of two places, and one word more.
  await press(page, "f");
  await page.keyboard.type("nineteen");
  await expect(page.getByText("1 of 2")).toBeVisible();
  await press(page, "ArrowDown");
  await expect(page.getByText("2 of 2")).toBeVisible();
  await checkEverywhere(page);
  await press(page, "Enter", "e");
  await expect(told(page)).toContainText("Nineteen lamps");
  await press(page, "b", "Shift+B", "c");
  await expect(panel(page).getByText("Nineteen lamps")).toBeVisible();
  await page.keyboard.type("hurt");
  await expect(asked(page)).toHaveText("How many people were hurt?");
  await answer(page).focus();
  await press(page, "Control+a");
  await page.keyboard.type("more than 18");
  await expect(panel(page).getByText(/= more than 18/u)).toBeVisible();
  await press(page, "Control+Enter");
  await expect(told(page)).toContainText("sent to review");

  await expect(page.getByRole("list").getByText("in review")).toHaveCount(1);
  await press(page, "s");
  await expect(told(page)).toContainText("2 drafts sent to review");
  expect((await drafts(site)).map(({ question, value, status }) => [question, value, status]).toSorted()).toEqual([
    ["day", "2031-05-03", "in-review"],
    ["dead", ">=19", "in-review"],
    ["hurt", ">18", "in-review"],
  ]);
  await press(page, "Control+z");
  await expect(told(page)).toContainText("2 drafts are yours again");
  await press(page, "Control+z");
  await expect(told(page)).toContainText("the draft is dropped");
  expect((await drafts(site)).map(({ status }) => status).toSorted()).toEqual(["draft", "draft", "dropped"]);
  await checkEverywhere(page);
});

test("a suggestion is dismissed, and that is taken back", async ({ page, site }) => {
  await prepare(site, page);
  const open = () => page.locator(".work-coverage").textContent();
  const before = await open();
  await press(page, "n", "x");
  await expect(page.getByText("1 dismissed")).toBeVisible();
  await press(page, "Control+z");
  await expect.poll(open).toBe(before);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("1 dismissed")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 dismissed")).toBeVisible();
});

test("a claim rests on several words, chosen by hand, and says who, when and of what", async ({ page, site }) => {
  await prepare(site, page);
  await selectWords(page, "At least nineteen", "died");
  await press(page, "c");
  await expect(panel(page).getByText("At least nineteen people died")).toBeVisible();
  await page.keyboard.type("people died");
  await expect(asked(page)).toHaveText("How many people died?");
  await selectWords(page, "Nineteen lamps", "quay");
  await panel(page)
    .getByRole("button", { name: /^Add “Nineteen lamps/u })
    .click();
  await panel(page).getByRole("button", { name: "Most telling" }).click();
  await answer(page).fill(">=19");
  await page.getByLabel("Said by").fill("the harbour master");
  await page.getByLabel("As of").fill("2031-05-04");
  await page.getByLabel("Scope: count").fill("final");
  await page.getByLabel("Credibility").selectOption("2");
  await page.getByLabel("Denies it").check();
  await page.getByLabel("Against its own camp").check();
  await page.getByLabel("Note").fill("by lamps");
  await checkEverywhere(page);
  await page.getByLabel("Note").press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  const [stored] = await site.query<{ body: object }>("select body from draft");
  expect(stored?.body).toMatchObject({
    question: "dead",
    value: ">=19",
    stance: "denies",
    speaker: "the harbour master",
    asOf: "2031-05-04",
    scope: [["count", "final"]],
    credibility: "2",
    admission: true,
    note: "by lamps",
    passages: [{ exact: "Nineteen lamps were lit on the quay" }, { exact: "At least nineteen people died" }],
  });

  // A change can be taken back as well.
  await page.getByRole("button", { name: "Change" }).first().click();
  await answer(page).fill("19");
  await answer(page).press("Enter");
  await expect(panel(page)).toHaveCount(0);
  expect((await drafts(site))[0]?.value).toBe("19");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(told(page)).toContainText("as it was before");
  expect((await drafts(site))[0]?.value).toBe(">=19");
});

test("whoever saves too late sees both versions, and decides field by field", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await press(page, "Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  await page.getByRole("button", { name: "Change" }).first().click();
  await answer(page).fill("2031-05-02");
  await page.getByLabel("Note").fill("mine");

  await site.addPerson("ben@example.org", "editor");
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site.url}/sign-in`);
  await signInAs(other, "ben@example.org");
  await other.waitForURL(/\/edit$/u);
  await other.goto(`${site.url}${HERE}`);
  await ready(other);
  await other.getByRole("button", { name: "Change" }).first().click();
  await answer(other).fill("2031-05-05");
  await other.getByLabel("Said by").fill("the owners");
  await answer(other).press("Enter");
  await expect(told(other)).toContainText("Recorded as a draft");
  await other.context().close();

  await answer(page).press("Enter");
  const merge = page.getByRole("region", { name: "Two versions of one claim" });
  await expect(merge).toBeVisible();
  const value = merge.getByRole("group", { name: /^Answer/u });
  await expect(value).toContainText("changed by both");
  await expect(value).toContainText("2 May 2031");
  await expect(value).toContainText("5 May 2031");
  await checkEverywhere(page);
  await value.getByRole("radio", { name: /ben/u }).check();
  await merge.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(merge).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  const [stored] = await site.query<{ body: object }>("select body from draft");
  expect(stored?.body).toMatchObject({ value: "2031-05-05", speaker: "the owners", note: "mine" });
  expectComplaints(complaints, /409/u);
});

test("a session that ends, a server that is gone and a reload lose nothing of what was typed", async ({
  page,
  site,
  complaints,
}) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await page.getByLabel("Note").fill("typed for a while");
  await site.query("delete from session");
  await page.getByLabel("Note").press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("Your session has ended");
  await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  await page.goto("/sign-in");
  await signInAs(page, "anna@example.org");
  await page.waitForURL(/\/edit$/u);
  await page.goto(HERE);
  await page.getByRole("button", { name: "Go on with the claim begun" }).click();
  await expect(page.getByLabel("Note")).toHaveValue("typed for a while");
  await page.getByLabel("Note").press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toHaveLength(1);
  expectComplaints(complaints, /401/u);
});

test("what cannot be recorded is said where it is wrong, and stays", async ({ page, site, complaints }) => {
  await prepare(site, page);
  await press(page, "n", "a");
  await expect(asked(page)).toHaveText("On what day did the ferry burn?");
  await answer(page).fill("on a fine morning");
  await expect(panel(page).locator("#work-understood.work-fault")).toBeVisible();
  await answer(page).press("Enter");
  await expect(panel(page).getByRole("alert")).toBeVisible();
  await expect(answer(page)).toHaveValue("on a fine morning");
  await answer(page).fill("2031-05-03");
  await site.query("select 1");
  await answer(page).press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await press(page, "c");
  await expect(answer(page)).toBeVisible();
  expect(await drafts(site)).toEqual([]);
  expectComplaints(complaints, /422/u);
});

test("where the text is not held, words are typed", async ({ page, site }) => {
  await prepare(site, page);
  await page.goto("/edit/d/anholm/documents/wire");
  await expect(page.getByRole("heading", { name: "The text is not here" })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: "Record a claim on typed words" }).click();
  await page.getByLabel("The exact words").fill("forty were hurt");
  await page.getByRole("combobox", { name: "Question" }).fill("hurt");
  await answer(page).fill("40");
  await answer(page).press("Enter");
  await expect(told(page)).toContainText("Recorded as a draft");
  expect(await drafts(site)).toEqual([{ question: "hurt", status: "draft", value: "40", words: "forty were hurt" }]);
});

test("a question, its event and a term that the dossier lacks are made while a claim is written", async ({
  page,
  site,
  complaints,
}) => {
  await prepare(site, page);
  await selectWords(page, "The owners", "accident");
  await press(page, "c");
  await expect(page.getByRole("combobox", { name: "Question" })).toBeFocused();
  await page.getByText("A question that is not there yet").click();
  await panel(page).getByRole("textbox", { name: "Question", exact: true }).fill("What do the owners call it?");
  await page.getByLabel("Kind of answer").selectOption("term");
  await page.getByLabel("What is named").selectOption("fire");
  await panel(page).getByRole("button", { name: "Make this question" }).click();
  await expect(panel(page).getByRole("alert")).toContainText("Choose the event");
  await page.getByLabel("Title of the new event").fill("The owners’ statement");
  await page.getByLabel("Title of the new event").press("Enter");
  await expect(asked(page)).toHaveText("What do the owners call it?");
  await answer(page).fill("mishap");
  await page.getByRole("button", { name: "Add “mishap” to the codebook" }).click();
  await expect(page.getByRole("checkbox", { name: "mishap" })).toBeChecked();
  await checkEverywhere(page);
  await answer(page).press("Enter");
  await expect(panel(page)).toHaveCount(0);
  expect(await drafts(site)).toMatchObject([{ question: "what-do-the-owners-call-it", value: "mishap" }]);
  expect(await site.query("select event_id, concept_id from question where id = 'what-do-the-owners-call-it'")).toEqual(
    [{ event_id: "the-owners-statement", concept_id: "fire" }],
  );
  expectComplaints(complaints, /422/u);
});

test("the keys are listed, can be turned off, and write where one types", async ({ page, site }) => {
  await prepare(site, page);
  await press(page, "?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toBeVisible();
  await checkEverywhere(page);
  await help.getByLabel(/Single keys act/u).uncheck();
  await press(page, "Escape");
  await expect(help).toBeHidden();
  await press(page, "f");
  await expect(page.getByLabel("Find words in the text")).toHaveCount(0);
  await page.getByRole("button", { name: "Find" }).click();
  await page.keyboard.type("n?xa");
  await expect(page.getByLabel("Find words in the text")).toHaveValue("n?xa");
  await expect(page.getByText("not in the text")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByLabel("Find words in the text")).toHaveCount(0);
});

/** Selects from the first words to the last, as a hand does. */
async function selectWords(page: Page, first: string, last: string): Promise<void> {
  await page.evaluate(
    ([from = "", to = ""]) => {
      const nodes = [...document.querySelectorAll(".work-text p")].map((paragraph) => paragraph.firstChild);
      const node = nodes.find((one) => one?.textContent?.includes(from));
      const text = node?.textContent ?? "";
      const start = text.indexOf(from);
      if (node) getSelection()?.setBaseAndExtent(node, start, node, text.indexOf(to, start) + to.length);
    },
    [first, last],
  );
}
