import { ROLES } from "#lib/policy.ts";

import { expect } from "./fixtures.ts";
import { type OwnSite, PASSWORD, test } from "./own-site.ts";
import { ask, cookieOf } from "./walkers.ts";

const ADMIN = "admin@example.org";

type Form = Readonly<Record<string, string>>;

const post = (site: OwnSite, path: string, form: Form, headers: Readonly<Record<string, string>>) =>
  ask(site, path, { method: "POST", body: new URLSearchParams(form), headers });

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
