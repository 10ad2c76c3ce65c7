import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

import { root } from "#cli/setup/folders.ts";
import { ACTIONS, mayEver, ROLES } from "#lib/policy.ts";

import { expect } from "./fixtures.ts";
import { type OwnSite, PASSWORD, test } from "./own-site.ts";

const ADMIN = "admin@example.org";

type Form = Readonly<Record<string, string>>;

/** Asks as a program does, which keeps no cookies and names whatever origin it likes. */
const ask = (site: OwnSite, path: string, options: RequestInit) =>
  fetch(site.url + path, { ...options, redirect: "manual" });

const post = (site: OwnSite, path: string, form: Form, headers: Readonly<Record<string, string>>) =>
  ask(site, path, { method: "POST", body: new URLSearchParams(form), headers });

/** Signs in, and gives the cookie. */
async function cookieOf(site: OwnSite, email: string): Promise<string> {
  const answer = await post(site, "/sign-in/submit", { email, password: PASSWORD, to: "" }, { origin: site.url });
  return /parallax=[^;]+/u.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
}

/** Every form that changes something for others. */
const deedsOn = (person: string): Readonly<Record<string, Form>> => ({
  invite: { email: "new@example.org", name: "", role: "administrator" },
  withdraw: { invitation: person },
  role: { person, role: "administrator", reason: "" },
  suspend: { person, reason: "" },
  restore: { person, reason: "" },
  reset: { person },
  "sign-out": { person },
});

const state = (site: OwnSite) =>
  site.query(`select (select json_agg(p order by id) from person p) as people, (select count(*) from one_time_link) as links,
              (select json_agg(id order by id) from session) as sessions`);

test("no form is heeded of a visitor, of a lower role, of another site, or of no page at all", async ({ site }) => {
  for (const role of ROLES) await site.addPerson(`${role}@example.org`, role);
  const [victim] = await site.query<{ id: string }>("select id from person where email = 'reader@example.org'");
  const deeds = Object.entries(deedsOn(victim?.id ?? ""));
  const cookies = new Map<string, string>();
  for (const role of ROLES) cookies.set(role, await cookieOf(site, `${role}@example.org`));
  const before = await state(site);
  for (const [deed, form] of deeds) {
    const path = `/edit/people/${deed}`;
    for (const role of ["reader", "editor", "reviewer"]) {
      const refused = await post(site, path, form, { origin: site.url, cookie: cookies.get(role) ?? "" });
      expect(refused.status, `${deed} by ${role}`).toBe(403);
    }
    const visitor = await post(site, path, form, { origin: site.url });
    expect([visitor.status, visitor.headers.get("location")], deed).toEqual([
      303,
      expect.stringMatching(/^\/sign-in\?/u),
    ]);
    const cookie = cookies.get("administrator") ?? "";
    for (const origin of [
      {},
      { origin: "https://evil.example" },
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      { origin: "null" },
    ]) {
      expect((await post(site, path, form, { ...origin, cookie })).status, `${deed} from ${origin.origin}`).toBe(403);
    }
    for (const extra of [{ ...form, ownerId: "1" }, {}, { ...form, role: "owner" }]) {
      expect((await post(site, path, extra, { origin: site.url, cookie })).status, deed).toBe(400);
    }
  }
  expect(await state(site)).toEqual(before);
});

test("nobody changes their own role or suspends themselves, and what is not there is said", async ({ site }) => {
  await site.addPerson(ADMIN, "administrator");
  const [admin] = await site.query<{ id: string }>("select id from person");
  const headers = { origin: site.url, cookie: await cookieOf(site, ADMIN) };
  const before = await state(site);
  for (const deed of ["role", "suspend", "restore"]) {
    const refused = await post(site, `/edit/people/${deed}`, deedsOn(admin?.id ?? "")[deed] ?? {}, headers);
    expect(refused.status, deed).toBe(403);
  }
  for (const id of ["nobody", "'", "\u0000", "x".repeat(64)]) {
    const answer = await post(site, "/edit/people/suspend", { person: id, reason: "" }, headers);
    expect([303, 400], JSON.stringify(id)).toContain(answer.status);
  }
  expect((await post(site, "/edit/people/nonsense", {}, headers)).status).toBe(404);
  expect(await state(site)).toEqual(before);
});

test("a form that is sent twice is done once", async ({ site }) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson("bo@example.org", "editor");
  const headers = { origin: site.url, cookie: await cookieOf(site, ADMIN) };
  const [bo] = await site.query<{ id: string }>("select id from person where email = 'bo@example.org'");
  for (const [deed, form] of [
    ["invite", { email: "cy@example.org", name: "", role: "editor" }],
    ["role", { person: bo?.id ?? "", role: "reviewer", reason: "twice" }],
    ["suspend", { person: bo?.id ?? "", reason: "twice" }],
  ] as const) {
    const answers = await Promise.all([0, 1].map(() => post(site, `/edit/people/${deed}`, form, headers)));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  }
  const open =
    "select 1 from one_time_link where email = 'cy@example.org' and used_at is null and withdrawn_at is null";
  expect(await site.query(open)).toHaveLength(1);
  expect(await site.query(`select version from person_change where person_id = '${bo?.id}'`)).toHaveLength(3);
});

test("pages of administrators show others nothing, however they are asked for", async ({ site }) => {
  await site.addPerson(ADMIN, "administrator");
  await site.addPerson("bo@example.org", "editor");
  const cookies = ["", await cookieOf(site, "bo@example.org")];
  const ways: readonly Readonly<Record<string, string>>[] = [
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  ];
  const addresses = [
    "/edit/people",
    "/edit/people/",
    "/edit/people.rsc",
    "/edit/people?_rsc=1",
    "/edit%2Fpeople",
    "/Edit/People",
  ];
  for (const cookie of cookies)
    for (const address of addresses)
      for (const headers of ways) {
        const answer = await ask(site, address, { headers: { ...headers, cookie } });
        expect(answer.status, `${address} ${JSON.stringify(headers)}`).toBeLessThan(500);
        expect(await answer.text(), `${address} ${JSON.stringify(headers)}`).not.toContain(ADMIN);
        const head = await ask(site, address, { method: "HEAD", headers: { ...headers, cookie } });
        expect(head.status).toBeLessThan(500);
      }
  const own = await ask(site, "/edit/people", { headers: { cookie: await cookieOf(site, ADMIN) } });
  expect(await own.text()).toContain(ADMIN);
  expect(own.headers.get("cache-control")).toContain("private");
  expect(own.headers.get("referrer-policy")).toBe("same-origin");
  expect(own.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("nothing of better-auth’s own is served", async ({ site }) => {
  for (const path of ["/api/auth/sign-in/email", "/api/auth/sign-up/email", "/api/auth/get-session", "/api/auth/ok"]) {
    expect((await ask(site, path, {})).status).toBe(404);
    expect((await ask(site, path, { method: "POST", body: "{}" })).status).toBeGreaterThanOrEqual(404);
  }
});

test("guesses run out, whatever address they claim to come from, and a new session ends the old", async ({ site }) => {
  await site.addPerson(ADMIN, "administrator");
  const old = await cookieOf(site, ADMIN);
  const renewed = await post(
    site,
    "/sign-in/submit",
    { email: ADMIN, password: PASSWORD, to: "" },
    { origin: site.url, cookie: old },
  );
  expect(renewed.headers.get("set-cookie")).not.toContain(old);
  const left = await ask(site, "/edit", { headers: { cookie: old } });
  expect(left.headers.get("location")).toMatch(/^\/sign-in/u);

  for (let index = 0; index < 12; index += 1) {
    const headers = { origin: site.url, "x-forwarded-for": `203.0.113.${index}, 2001:db8:${index}::1` };
    await post(site, "/sign-in/submit", { email: "bo@example.org", password: "a guess", to: "" }, headers);
  }
  const guess = { email: "bo@example.org", password: "a guess", to: "" };
  const answer = await post(site, "/sign-in/submit", guess, { origin: site.url });
  const said = decodeURIComponent(answer.headers.get("set-cookie") ?? "");
  expect(said).toContain("There were too many attempts. Wait 15 minutes");
  expect(await cookieOf(site, ADMIN)).not.toBe("");
});

/** Routes that a form or a stream of its own asks, and whose journeys try who may. */
const OTHERS = ["people/[deed]", "d/[dossier]/restore", "d/[dossier]/live"];

/** Every route of the editors' pages by its address, with the action that it declares; null where it has a form of its own. */
async function editRoutes(): Promise<readonly { readonly path: string; readonly action: string | null }[]> {
  const routes: { path: string; action: string | null }[] = [];
  for await (const file of glob("**/route.ts", { cwd: join(root, "app", "edit") })) {
    const [, action = null] =
      /= editRoute(?:Reading)?(?:<[^(]*>)?\(\s*"([a-z-]+)"/u.exec(
        await readFile(join(root, "app", "edit", file), "utf8"),
      ) ?? [];
    const folder = file.replace(/\/route\.ts$/u, "");
    expect(action === null ? OTHERS : ACTIONS, `${folder} declares who may`).toContain(action ?? folder);
    routes.push({ path: `/edit/${folder.replace(/\[\w+\]/gu, "port")}`, action });
  }
  return routes;
}

test("no route of the editors' pages does anything for a visitor, a lower role, or another site", async ({ site }) => {
  for (const role of ROLES) await site.addPerson(`${role}@example.org`, role);
  const cookies = new Map<string, string>();
  for (const role of ROLES) cookies.set(role, await cookieOf(site, `${role}@example.org`));
  const before = await state(site);
  const routes = (await editRoutes()).filter(({ action }) => action !== null);
  expect(routes.length).toBeGreaterThan(25);
  const send = async (path: string, headers: Readonly<Record<string, string>>) => {
    const { status } = await ask(site, path, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", ...headers },
    });
    return status;
  };
  for (const { path, action } of routes) {
    expect(await send(path, { origin: site.url }), `${path} by a visitor`).toBe(401);
    for (const role of ROLES) {
      const cookie = cookies.get(role) ?? "";
      const isAllowed = ACTIONS.some((known) => known === action && mayEver(role, known));
      const status = await send(path, { origin: site.url, cookie });
      if (isAllowed) expect([401, 403, 500, 503], `${path} by ${role}`).not.toContain(status);
      else expect(status, `${path} by ${role}`).toBe(403);
      expect(await send(path, { cookie }), `${path} from nowhere`).toBe(403);
      expect(await send(path, { origin: "https://evil.example", cookie }), `${path} from elsewhere`).toBe(403);
    }
  }
  expect(await state(site)).toEqual(before);
});
