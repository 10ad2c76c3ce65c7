import { openZip } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { somePackage } from "#lib/formats/data-package/testing/package.ts";

import { checkEverywhere, expect, type Page } from "../fixtures.ts";
import { type OwnSite, signInAs, test } from "../own-site.ts";

const CLAIM = {
  question: "boats",
  document: "courier-count",
  value: "8",
  passages: ["Eight boats were saved"],
  note: "by a program",
};

/** Stores the package `port`, and makes a token in an editor's name. */
async function prepare(site: OwnSite): Promise<string> {
  await site.addPerson("ed@example.org", "editor");
  await site.addPerson("rob@example.org", "reviewer");
  return site.inDatabase(async () => {
    const [{ stored }, { makeApiToken }, { findPerson }] = await Promise.all([
      import("#lib/db/testing/stored.ts"),
      import("#lib/auth/make-api-token.ts"),
      import("#lib/db/find-person.ts"),
    ]);
    const read = await readPackage(somePackage());
    if (!read.ok) throw new Error(read.fault.message);
    await stored(read.value);
    const made = await makeApiToken("command line", {
      name: "nightly",
      personId: (await findPerson("ed@example.org")) ?? "",
    });
    if (!made.ok) throw new Error(made.fault.message);
    return made.value;
  });
}

/** Accepts a draft as the reviewer. */
function accept(site: OwnSite, id: string): Promise<boolean> {
  return site.inDatabase(async () => {
    const [{ acceptDraft }, { findPerson }] = await Promise.all([
      import("#lib/db/accept-draft.ts"),
      import("#lib/db/find-person.ts"),
    ]);
    const reviewer = (await findPerson("rob@example.org")) ?? "";
    return (await acceptDraft("port", id, { seen: 1, confirmed: true }, reviewer)).ok;
  });
}

/** The table of claims in an exported package. */
async function claimsIn(page: Page, path: string): Promise<string> {
  const files = openZip(await (await page.request.get(path)).body());
  if (!files.ok) throw new Error(files.fault.message);
  return new TextDecoder().decode(files.value.get("claims.csv"));
}

test("a program records a claim, a reviewer accepts it, readers see by which token it came", async ({ page, site }) => {
  const token = await prepare(site);
  const ask = (method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${site.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const claims = "/dossiers/port/claims";

  // Asked ten times at one instant, done once.
  const key = { "idempotency-key": "night-1" };
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask("POST", claims, CLAIM, key)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  expect(await site.query("select from draft")).toHaveLength(1);
  const address = answers[0]?.headers.get("location") ?? "";
  expect(address).toMatch(/^\/api\/v1\/dossiers\/port\/claims\/[0-9a-f-]{36}$/u);
  const id = address.split("/").at(-1) ?? "";
  expect((await ask("POST", claims, { ...CLAIM, value: "9" }, key)).status).toBe(422);
  expect((await fetch(site.url + address)).status).toBe(404);
  const own = await ask("GET", `/claims/${id}`);
  expect([own.status, own.headers.get("etag")]).toEqual([200, '"0.1"']);

  // Readers see nothing of it; editors may take it with them.
  await signInAs(page, "ed@example.org");
  await expect(page).toHaveURL(/\/edit$/u);
  expect(await claimsIn(page, "/d/port/export")).not.toContain(id);
  expect(await claimsIn(page, "/d/port/export?with=drafts")).toContain(id);
  await page.context().clearCookies();

  await page.goto("/d/port/questions/boats");
  await expect(page.getByText("Eight boats were saved")).toHaveCount(0);
  expect(await accept(site, id)).toBe(true);
  await page.reload();
  await expect(page.getByText("Eight boats were saved").first()).toBeVisible();
  await checkEverywhere(page);
  await page.goto("/d/port/changes");
  await expect(page.getByText("ed, by token nightly").first()).toBeVisible();

  const read = await fetch(site.url + address);
  const etag = read.headers.get("etag") ?? "";
  expect(etag).toBe('"2"');
  expect((await fetch(site.url + address, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await ask("PATCH", `${claims}/${id}`, { value: "~8" })).status).toBe(428);
  const changed = await ask("PATCH", `/claims/${id}`, { value: "~8" }, { "if-match": etag });
  expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2.3"']);
  const stale = await ask("PATCH", `${claims}/${id}`, { value: "~9" }, { "if-match": etag });
  expect([stale.status, stale.headers.get("content-type")]).toEqual([412, "application/problem+json"]);
  expect(await stale.json()).toMatchObject({ kind: "stale", current: { version: "2.3", draft: { author: "ed" } } });
  const history = await fetch(`${site.url}${address}/history`);
  expect(await history.json()).toMatchObject({ versions: [{ actor: "ed, by token nightly", claim: { value: "8" } }] });
});

test("whoever has no good token, or sends what is no claim, changes nothing", async ({ site }) => {
  const token = await prepare(site);
  const send = (method: string, path: string, headers: Readonly<Record<string, string>>, body: BodyInit) =>
    fetch(site.url + path, { method, headers, body });
  const json = { "content-type": "application/json" };
  const good = { ...json, authorization: `Bearer ${token}` };
  const claim = JSON.stringify(CLAIM);
  const before = await site.query("select * from draft_version");
  for (const [method, path] of [
    ["POST", "/api/v1/dossiers/port/claims"],
    ["PATCH", "/api/v1/dossiers/port/claims/c-boats"],
    ["PATCH", "/api/v1/claims/c-boats"],
  ] as const) {
    expect((await send(method, path, json, claim)).status, path).toBe(401);
    expect((await send(method, path, { ...json, authorization: "Bearer parallax_x" }, claim)).status, path).toBe(401);
    expect((await send(method, path, { ...good, "content-type": "text/plain" }, claim)).status, path).toBe(415);
    expect((await send(method, path, good, "{")).status, path).toBe(400);
    expect((await send(method, path, good, JSON.stringify({ ...CLAIM, role: "administrator" }))).status).toBe(400);
    expect((await send(method, path, good, `{"note":"${"x".repeat(300_000)}"}`)).status, path).toBe(413);
  }
  const unread = await send("POST", "/api/v1/dossiers/port/claims", good, JSON.stringify({ ...CLAIM, value: "many" }));
  expect(unread.status).toBe(422);
  expect(await unread.json()).toMatchObject({ kind: "bad-claim", faults: [{ field: "value" }] });
  const lost = { ...CLAIM, passages: ["boats"] };
  const ambiguous = await send("POST", "/api/v1/dossiers/port/claims", good, JSON.stringify(lost));
  expect(await ambiguous.json()).toMatchObject({ faults: [{ field: "passages", kind: "quote-ambiguous" }] });
  await site.query("update token set revoked_at = now()");
  expect((await send("POST", "/api/v1/dossiers/port/claims", good, claim)).status).toBe(401);
  expect(await site.query("select * from draft_version")).toEqual(before);
});
