import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { test } from "../own-site.ts";
import { answer, asked, drafts, panel, prepare, press, selectWords, told } from "../recording-page.ts";

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

  // From words that are found: the second of two places, and one word more. Here `/` finds in the text, and leads to no search.
  await press(page, "/");
  await expect(page.getByLabel("Find words in the text")).toBeFocused();
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
  await selectWords(page, "At least nineteen", "died", "c");
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

  await expect(
    page.getByRole("listitem").getByText("citing the harbour master · as of 4 May 2031 · count: final"),
  ).toBeVisible();
  await expect(page.getByRole("listitem").getByText("by lamps")).toBeVisible();

  // What it rests on can be widened, and a change taken back as well.
  await page.getByRole("button", { name: "Change" }).first().click();
  await selectWords(page, "Nineteen lamps", "lit");
  await panel(page).getByRole("button", { name: "Put “Nineteen lamps were lit” in its place" }).click();
  await answer(page).fill("19");
  await answer(page).press("Enter");
  await expect(panel(page)).toHaveCount(0);
  expect((await drafts(site))[0]?.value).toBe("19");
  const [changed] = await site.query<{ body: object }>("select body from draft");
  expect(changed?.body).toMatchObject({
    passages: [{ exact: "Nineteen lamps were lit" }, { exact: "At least nineteen people died" }],
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(told(page)).toContainText("as it was before");
  expect((await drafts(site))[0]?.value).toBe(">=19");
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
