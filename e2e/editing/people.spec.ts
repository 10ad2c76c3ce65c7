import { checkEverywhere, expect, expectComplaints } from "../fixtures.ts";
import { fillSignIn, PASSWORD, signInAs, test } from "../own-site.ts";

const ADMIN = "admin@example.org";

test("the first administrator is made by the link that the terminal prints, once", async ({
  page,
  site,
  complaints,
}) => {
  expect((await page.goto("/first"))?.status()).toBe(404);
  await checkEverywhere(page);
  const link = (await site.firstLink()) ?? "";
  await page.goto(link);
  await page.getByLabel("Name").fill("Ann Lee");
  await page.getByLabel("E-mail address").fill("Ann@Example.org");
  await page.getByLabel("Password").fill("aaaaaaaaaaaaaaaa");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "repeats too few characters" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ann Lee");
  await expect(page.getByLabel("E-mail address")).toHaveValue("Ann@Example.org");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await checkEverywhere(page);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(/\/edit$/u);
  await expect(page.getByText("ann@example.org, administrator")).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Ann Lee" })).toBeVisible();
  await checkEverywhere(page);

  expect((await page.goto(link))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "This link is no longer good." })).toBeVisible();
  expect(await site.firstLink()).toBeNull();
  expectComplaints(complaints, /404/u);
});

test("an administrator invites somebody, who accepts once and sees what their role allows", async ({
  page,
  site,
  complaints,
  browser,
}) => {
  await site.addPerson(ADMIN, "administrator");
  await signInAs(page, ADMIN);
  await page.getByRole("link", { name: "People" }).click();
  const invite = page.locator("form", { has: page.getByRole("button", { name: "Make an invitation" }) });
  await invite.getByLabel("E-mail address").fill(ADMIN);
  await invite.getByLabel("Name, if you know it").fill("Bo");
  await invite.getByRole("button").click();
  await expect(page.getByRole("alert").filter({ hasText: "has an account already" })).toBeVisible();
  await expect(invite.getByLabel("Name, if you know it")).toHaveValue("Bo");
  await invite.getByLabel("E-mail address").fill("bo@example.org");
  await invite.getByRole("button").click();
  const link = await page.getByLabel("Link to hand over, shown this once").inputValue();
  expect(link).toMatch(new RegExp(`^${site.url}/invitation/[\\w-]{43}$`, "u"));
  await expect(page.getByRole("listitem").filter({ hasText: "bo@example.org, as editor" })).toBeVisible();
  await checkEverywhere(page);
  await page.goto("/edit/people");
  await expect(page.getByLabel("Link to hand over, shown this once")).toHaveCount(0);

  const other = await browser.newContext();
  const bo = await other.newPage();
  await bo.goto(link);
  await expect(bo.getByLabel("E-mail address")).toHaveValue("bo@example.org");
  await expect(bo.getByLabel("Name")).toHaveValue("Bo");
  await checkEverywhere(bo);
  await bo.getByLabel("Password").fill(PASSWORD);
  await bo.getByRole("button", { name: "Make the account" }).click();
  await expect(bo.getByText("bo@example.org, editor")).toBeVisible();
  await expect(bo.getByRole("link", { name: "People" })).toHaveCount(0);
  expect((await bo.goto(`${site.url}/edit/people`))?.status()).toBe(403);
  await expect(bo.getByRole("heading", { level: 1, name: "This page is for administrators." })).toBeVisible();
  await checkEverywhere(bo);
  await other.close();
  expect((await page.goto(link))?.status()).toBe(404);
  expectComplaints(complaints, /404/u);
});

test("one signs in, is sent where one was going on this site and nowhere else, and signs out", async ({
  page,
  site,
}) => {
  await site.addPerson(ADMIN, "administrator");
  await page.goto("/");
  await page.getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(page, ADMIN, "not the password");
  await expect(page.getByRole("alert").filter({ hasText: "The address or the password is not right." })).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(ADMIN);
  await checkEverywhere(page);
  await fillSignIn(page, "nobody@example.org");
  await expect(page.getByRole("alert").filter({ hasText: "The address or the password is not right." })).toBeVisible();

  await page.goto("/edit/people");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fedit%2Fpeople$/u);
  await fillSignIn(page, ADMIN);
  await expect(page).toHaveURL(/\/edit\/people$/u);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "parallax");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await page.goto("/edit");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  // The cookie that the browser has forgotten is worth nothing to whoever kept it.
  await page.context().addCookies(cookie === undefined ? [] : [cookie]);
  await page.goto("/edit");
  await expect(page).toHaveURL(/\/sign-in/u);

  for (const to of [
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "/%09/evil.example",
    "/%2f%2fevil.example",
    "/%252f%252fevil.example",
    "https://evil.example",
  ]) {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await fillSignIn(page, ADMIN);
    await expect(page, to).toHaveURL(`${site.url}/edit`);
    // Who is signed in already is led on by the same rule.
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await expect(page, to).toHaveURL(`${site.url}/edit`);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  }
});

test("a lost password is set anew by a link that an administrator hands over", async ({
  page,
  site,
  browser,
  complaints,
}) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson("cy@example.org", "editor");
  const other = await browser.newContext({ baseURL: site.url });
  const cy = await other.newPage();
  await signInAs(cy, "cy@example.org");
  await expect(cy).toHaveURL(/\/edit$/u);

  await signInAs(page, ADMIN);
  await page.goto("/edit/people");
  const card = page.getByRole("listitem").filter({ hasText: "cy@example.org, editor" });
  await expect(card.getByText("signed in on 1 browser")).toBeVisible();
  await card.getByText("Change cy").click();
  await checkEverywhere(page);
  await card.getByRole("button", { name: "Make a link that sets a new password" }).click();
  const link = await page.getByLabel("Link to hand over, shown this once").inputValue();

  const third = await browser.newContext();
  const lost = await third.newPage();
  await lost.goto(link);
  await checkEverywhere(lost);
  await lost.getByLabel("Password").fill("short");
  await lost
    .locator("main form")
    .evaluate((form) => form instanceof HTMLFormElement && form.setAttribute("novalidate", ""));
  await lost.getByRole("button", { name: "Set the password" }).click();
  await expect(lost.getByRole("alert").filter({ hasText: "at least 12 characters" })).toBeVisible();
  await lost.getByLabel("Password").fill("another five words, longer");
  await lost.getByRole("button", { name: "Set the password" }).click();
  await expect(lost.getByText("Your new password is set.")).toBeVisible();
  await fillSignIn(lost, "cy@example.org", "another five words, longer");
  await expect(lost).toHaveURL(/\/edit$/u);
  expect((await lost.goto(link))?.status()).toBe(404);
  await third.close();

  await cy.goto("/edit");
  await expect(cy).toHaveURL(/\/sign-in/u);
  await fillSignIn(cy, "cy@example.org");
  await expect(cy.getByRole("alert").filter({ hasText: "not right" })).toBeVisible();
  await other.close();
  expect(complaints).toEqual([]);
});

test("who is suspended is out at the next request, and comes back when restored", async ({ page, site, browser }) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson("di@example.org", "editor");
  const other = await browser.newContext({ baseURL: site.url });
  const di = await other.newPage();
  await signInAs(di, "di@example.org");
  await expect(di.getByRole("heading", { level: 1, name: "di" })).toBeVisible();

  await signInAs(page, ADMIN);
  await page.goto("/edit/people");
  const card = page.getByRole("listitem").filter({ hasText: "di@example.org, editor" });
  await card.getByText("Change di").click();
  const suspension = card.locator("form", { has: page.getByRole("button", { name: "Suspend" }) });
  await suspension.getByLabel("Why").fill("left the project");
  await suspension.getByRole("button").click();
  await expect(page.getByText("The account is suspended.")).toBeVisible();
  await expect(page.getByText(`${ADMIN}: left the project`)).toBeVisible();
  await checkEverywhere(page);

  await di.goto("/edit");
  await fillSignIn(di, "di@example.org");
  await expect(di.getByRole("alert").filter({ hasText: "This account is suspended." })).toBeVisible();

  await card.getByText("Change di").click();
  await card.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("The account is restored.")).toBeVisible();
  await fillSignIn(di, "di@example.org");
  await expect(di).toHaveURL(/\/edit$/u);
  await other.close();
});

test("a session that ends while a form is filled in loses nothing of it", async ({ page, site }) => {
  await site.addPerson(ADMIN, "administrator");
  await signInAs(page, ADMIN);
  await page.goto("/edit/people");
  const invite = page.locator("form", { has: page.getByRole("button", { name: "Make an invitation" }) });
  await invite.getByLabel("E-mail address").fill("ed@example.org");
  await invite.getByLabel("Name, if you know it").fill("Ed");
  await invite.getByLabel("Role").selectOption("reviewer");
  await site.query("delete from session");
  await invite.getByRole("button").click();
  await expect(page.getByRole("alert").filter({ hasText: "Your session had ended" })).toBeVisible();
  await checkEverywhere(page);
  await fillSignIn(page, ADMIN, "mistyped at first");
  await fillSignIn(page, ADMIN);
  await expect(page).toHaveURL(/\/edit\/people\?form=/u);
  await expect(invite.getByLabel("E-mail address")).toHaveValue("ed@example.org");
  await expect(invite.getByLabel("Name, if you know it")).toHaveValue("Ed");
  await expect(invite.getByLabel("Role")).toHaveValue("reviewer");
  expect(await site.query("select 1 from one_time_link where email = 'ed@example.org'")).toEqual([]);
  await invite.getByRole("button").click();
  await expect(page.getByText("ed@example.org, as reviewer")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("all of it works", async ({ page, site, complaints }) => {
    await site.addPerson(ADMIN, "administrator");
    await signInAs(page, ADMIN, "not the password");
    await expect(page.getByText("The address or the password is not right.")).toBeVisible();
    await fillSignIn(page, ADMIN);
    await page.getByRole("link", { name: "People" }).click();
    const invite = page.locator("form", { has: page.getByRole("button", { name: "Make an invitation" }) });
    await invite.getByLabel("E-mail address").fill("fay@example.org");
    await invite.getByRole("button").click();
    await expect(page.getByLabel("Link to hand over, shown this once")).toHaveValue(/\/invitation\//u);
    await page.getByRole("button", { name: "Withdraw the invitation of fay@example.org" }).click();
    await expect(page.getByText("No invitation is open.")).toBeVisible();
    expectComplaints(complaints, /^csp: /u);
  });
});
