import { checkEverywhere, expect as expectSoon, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const CLAIM = "dead-total-telegraph";
const ROW = "questions/dead-total";
/** Those of the site, and of whoever asks. */
const CONNECTIONS = "from pg_stat_activity where datname = current_database()";
const [ANNA, BEN] = ["anna@example.org", "ben@example.org"];

const expect = expectSoon.configure({ timeout: 20_000 });

/** The dossier of data/, and two who work on it. */
async function prepare(site: OwnSite): Promise<void> {
  await site.loadPortLisse();
  await site.addPerson(ANNA, "editor");
  await site.addPerson(BEN, "reviewer");
}

const idOf = async (site: OwnSite, email: string) =>
  (await site.query<{ id: string }>(`select id from person where email = '${email}'`))[0]?.id ?? "";

/** What a person of these journeys does: Anna changes the value of a claim, Ben accepts it. One change for each value. */
async function publish(site: OwnSite, values: readonly string[]): Promise<void> {
  const [anna, ben] = [await idOf(site, ANNA), await idOf(site, BEN)];
  await site.inDatabase(async () => {
    const [{ saveDraft }, { acceptDraft }, { readDossier }] = await Promise.all([
      import("#lib/db/save-draft.ts"),
      import("#lib/db/accept-draft.ts"),
      import("#lib/db/read-dossier.ts"),
    ]);
    const claim = (await readDossier("port-lisse"))?.dossier.claims.find(({ id }) => id === CLAIM);
    if (claim === undefined) throw new Error(`There is no claim ${CLAIM}.`);
    for (const value of values) {
      const { readClaimHistory } = await import("#lib/db/read-claim-history.ts");
      const base = (await readClaimHistory("port-lisse", CLAIM))[0]?.revision ?? null;
      const wish = { id: CLAIM, claim: { ...claim, value }, base, seen: null, send: true };
      const draft = await saveDraft("port-lisse", wish, { person: anna, reason: null });
      if (!draft.ok) throw new Error(draft.fault.message);
      const done = await acceptDraft("port-lisse", CLAIM, { seen: draft.value.version, confirmed: true }, ben);
      if (!done.ok) throw new Error(done.fault.message);
    }
  });
}

/** Leaves a mark on a page that a reload would wipe away. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
const isMarked = (page: Page) => page.evaluate(() => "isSamePage" in globalThis);
const news = (page: Page) => page.getByRole("status").filter({ hasText: "Updated" });
const cell = (page: Page, value: string) =>
  page
    .locator("tr", { has: page.locator(`a[href="${ROW}"], a[href^="${ROW}?"]`) })
    .getByRole("link", { name: value, exact: true });

test("an open matrix shows a change without a reload, and nothing of it moves", async ({ page, site }) => {
  await prepare(site);
  await page.goto("/d/port-lisse/compare?sort=contested&approximation=0.25");
  await expect(cell(page, "11").first()).toBeVisible();
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Words in questions").fill("not yet sent");
  await page.locator("a[href*='questions/']").nth(24).focus();
  await page.evaluate(() => scrollTo(0, 400));
  await mark(page);
  const state = () =>
    page.evaluate(() => ({
      scroll: Math.round(scrollY),
      focus: document.activeElement?.getAttribute("href"),
      words: document.querySelector<HTMLInputElement>("#words")?.value,
      open: document.querySelectorAll("details[open]").length,
    }));
  const before = await state();
  expect(before).toMatchObject({ words: "not yet sent", open: 1, focus: expect.stringContaining("questions/") });

  await publish(site, ["4321"]);
  await expect(cell(page, "4,321")).toBeVisible();
  await expect(news(page)).toHaveText("Updated: revision 2, by anna");
  expect(await state()).toEqual(before);
  expect(await isMarked(page)).toBe(true);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(news(page)).toHaveCount(0);
  await publish(site, ["4322"]);
  await news(page).getByRole("link", { name: "revision 3" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Revision 3" })).toBeVisible();
  await expect(page.locator("main")).toContainText("the lens goes with you");
});

test("twenty changes in a moment are few refreshes, and the last of them is seen", async ({ page, site }) => {
  await prepare(site);
  await page.goto("/d/port-lisse/compare");
  await expect(cell(page, "11").first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith("/compare") && searchParams.has("_rsc")) asked.push(pathname);
  });
  const started = Date.now();
  await publish(
    site,
    Array.from({ length: 20 }, (_, index) => String(5001 + index)),
  );
  await expect(cell(page, "5,020")).toBeVisible();
  await expect(news(page)).toHaveText("Updated: revision 21, by anna");
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(2 + (Date.now() - started) / 2000);
});

test("every page of a dossier follows it, and what was frozen does not", async ({ page, site, browser }) => {
  await prepare(site);
  const context = await browser.newContext({ baseURL: site.url });
  const frozen = await context.newPage();
  await frozen.goto("/d/port-lisse/compare");
  await frozen.getByText("Share or cite").click();
  await frozen.getByRole("button", { name: "Make a permanent link" }).click();
  await expect(frozen).toHaveURL(/\/c\/[a-z2-7]+$/u);
  const streams: string[] = [];
  frozen.on("request", (request) => {
    if (request.url().endsWith("/live")) streams.push(request.url());
  });
  await frozen.reload();
  await mark(frozen);
  let revision = 1;
  for (const path of [
    "/d/port-lisse",
    "/d/port-lisse/questions/dead-total",
    "/d/port-lisse/documents",
    "/d/port-lisse/documents/telegraph-calm",
    "/d/port-lisse/changes",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await mark(page);
    revision += 1;
    await publish(site, [String(6000 + revision)]);
    await expect(news(page), path).toHaveText(`Updated: revision ${revision}, by anna`);
    // What is drawn once (still.tsx) is given anew, not only what React draws.
    if (/questions|documents\/./u.test(path)) await expect(page.locator("main")).toContainText(`6,00${revision}`);
    expect(await isMarked(page), path).toBe(true);
  }
  await expect(page.getByRole("link", { name: `revision ${revision}`, exact: true })).toHaveCount(2);
  await checkEverywhere(page);
  expect(await isMarked(frozen)).toBe(true);
  await expect(frozen.locator("main")).not.toContainText("6,00");
  expect(streams).toEqual([]);
  await context.close();
});

test("a page that was out of view learns what it missed when it comes back", async ({ page, site }) => {
  await prepare(site);
  await page.goto("/d/port-lisse/questions/dead-total");
  await mark(page);
  const show = (state: "hidden" | "visible") =>
    page.evaluate((now) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await show("hidden");
  await publish(site, ["7001"]);
  await expect(news(page)).toHaveCount(0);
  await show("visible");
  await expect(news(page)).toHaveText("Updated: revision 2, by anna");
  expect(await isMarked(page)).toBe(true);
});

test("the database’s connection lost, and the server restarted: open pages catch up", async ({
  page,
  site,
  complaints,
}) => {
  await prepare(site);
  await page.goto("/d/port-lisse/compare");
  await expect(cell(page, "11").first()).toBeVisible();
  await mark(page);
  await publish(site, ["8001"]);
  await expect(cell(page, "8,001")).toBeVisible();

  await site.query(`select pg_terminate_backend(pid) ${CONNECTIONS} and pid <> pg_backend_pid()`);
  await publish(site, ["8002"]);
  await expect(cell(page, "8,002")).toBeVisible();

  await site.restart(() => publish(site, ["8003"]));
  await expect(cell(page, "8,003")).toBeVisible({ timeout: 30_000 });
  await expect(news(page)).toHaveText("Updated: revision 4, by anna");
  expect(await isMarked(page)).toBe(true);
  // That the server was away is what the browser complains of.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_")));
});

/** A stream as a program follows it. */
async function follow(site: OwnSite, path: string, cookie = "") {
  const stop = new AbortController();
  const headers = { accept: "text/event-stream", cookie };
  const answer = await fetch(site.url + path, { headers, signal: stop.signal });
  const heard: { text: string } = { text: "" };
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) heard.text += decoder.decode(chunk, { stream: true });
  })().catch(() => undefined);
  return {
    answer,
    /** The last that was said of an event. */
    last: (event: string) => heard.text.split(`event: ${event}\ndata: `).slice(1).at(-1)?.split("\n")[0],
    ended: reading,
    stop: () => stop.abort(),
  };
}

test.describe("streams", () => {
  test("are for who may have them", async ({ page, site }) => {
    await prepare(site);
    await site.addPerson("reader@example.org", "reader");
    const path = "/edit/d/port-lisse/live?document=telegraph-calm";
    expect((await follow(site, path)).answer.status).toBe(401);
    expect((await follow(site, "/d/none/live")).answer.status).toBe(404);
    expect((await follow(site, "/d/%00/live")).answer.status).toBe(404);
    const cookieOf = async (email: string) => {
      await page.context().clearCookies();
      await signInAs(page, email);
      await expect(page).toHaveURL(/\/edit$/u);
      return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    };
    expect((await follow(site, path, await cookieOf("reader@example.org"))).answer.status).toBe(403);
    const anna = await follow(site, path, await cookieOf(ANNA));
    expect(anna.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(anna.answer.headers.get("content-encoding")).toBeNull();
    await expect.poll(() => anna.last("presence")).toBe("[]");
    const cookie = await cookieOf(BEN);
    const ben = await follow(site, path, cookie);
    await expect.poll(() => anna.last("presence")).toContain('"name":"ben"');
    await expect.poll(() => ben.last("presence")).toContain('"name":"anna"');
    await publish(site, ["9001"]);
    await expect.poll(() => anna.last("revision")).toBe('{"number":2,"within":0}');
    await expect.poll(() => anna.last("drafts")).toBe("null");
    ben.stop();
    await expect.poll(() => anna.last("presence")).toBe("[]");
    const asked = await fetch(site.url + path, { headers: { cookie } });
    expect(await asked.json()).toMatchObject({ revision: { number: 2, within: 0 }, presence: [{ name: "anna" }] });

    await site.query("delete from session");
    await anna.ended;
    expect(anna.last("signed-out")).toBe("null");
    await expect.poll(() => site.query("select 1 from presence")).toEqual([]);
  });

  test("are limited in number, end with the server, and leave nothing behind", async ({ site }) => {
    await site.loadPortLisse();
    const all = await Promise.all(Array.from({ length: 100 }, () => follow(site, "/d/port-lisse/live")));
    expect(all.map(({ answer }) => answer.status).filter((status) => status !== 200)).toEqual([]);
    const full = await follow(site, "/d/port-lisse/live");
    expect([full.answer.status, full.answer.headers.get("retry-after")]).toEqual([503, "60"]);
    const asked = await fetch(`${site.url}/d/port-lisse/live`);
    expect(await asked.json()).toMatchObject({ revision: { number: 1 } });
    for (const one of all.slice(1)) one.stop();
    await expect
      .poll(async () => {
        const next = await follow(site, "/d/port-lisse/live");
        next.stop();
        return next.answer.status;
      })
      .toBe(200);
    await site.restart(async () => undefined);
    // Ended as a stream should, not cut off.
    await all[0]?.ended;
    expect(await site.query(`select 1 ${CONNECTIONS} and application_name = 'parallax live'`)).toEqual([]);
  });
});
