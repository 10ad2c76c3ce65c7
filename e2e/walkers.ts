import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { somePackage } from "#lib/formats/data-package/testing/package.ts";
import { ROLES, type Standing } from "#lib/policy.ts";

import { expect } from "./fixtures.ts";
import { type OwnSite, PASSWORD } from "./own-site.ts";

/** What only some may see: names of accounts, and the note of a draft. */
export const HIDDEN = /heron-\w+|kingfisher/gu;

/** Somebody who asks for every address. */
export interface Walker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** By a cookie. */
  readonly standing: Standing;
  /** By a token, which counts for what programs write; `bad` is one that was revoked. */
  readonly token: Standing | "bad";
}

/** Asks as a program does, which keeps no cookies and names whatever origin it likes. */
export const ask = (site: OwnSite, path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(site.url + path, { ...options, redirect: "manual" });

/** Signs in, and gives the cookie. */
export async function cookieOf(site: OwnSite, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: PASSWORD, to: "" });
  const answer = await ask(site, "/sign-in/submit", { method: "POST", body, headers: { origin: site.url } });
  return /parallax=[^;]+/u.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
}

/** Fills a site with the package `port` and a draft, and gives everyone who may come by: each role, and who no longer has one. */
export async function gatherWalkers(site: OwnSite): Promise<readonly Walker[]> {
  const roles = [...ROLES, "expired", "suspended", "demoted"] as const;
  const roleOf = (name: (typeof roles)[number]) => ROLES.find((role) => role === name) ?? "administrator";
  for (const name of roles) await site.addPerson(`heron-${name}@example.org`, roleOf(name));
  const tokens = await makeTokens(site, ["editor", "revoked", "demoted"]);
  const cookies = new Map<string, string>();
  for (const name of roles) cookies.set(name, await cookieOf(site, `heron-${name}@example.org`));
  const draft = await ask(site, "/api/v1/claims/c-boats", {
    method: "PATCH",
    body: JSON.stringify({ note: "kingfisher" }),
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get("editor")}`, "if-match": '"1"' },
  });
  expect(draft.status, await draft.text()).toBe(200);
  await site.query("update token set revoked_at = now() where name = 'revoked'");
  await endSessions(site);
  const visitor = { headers: {}, standing: "visitor", token: "visitor" } as const;
  const signedIn = (name: string, standing: Standing): Walker => ({
    ...visitor,
    name,
    standing,
    headers: { cookie: cookies.get(name) ?? "" },
  });
  const bearing = (name: string, token: Walker["token"]): Walker => ({
    ...visitor,
    name: `${name} token`,
    token,
    headers: { authorization: `Bearer ${tokens.get(name)}` },
  });
  return [
    { ...visitor, name: "nobody" },
    ...ROLES.map((role) => signedIn(role, role)),
    signedIn("expired", "visitor"),
    signedIn("suspended", "visitor"),
    signedIn("demoted", "visitor"),
    { ...visitor, name: "forged", headers: { cookie: `${cookies.get("administrator")?.slice(0, -3)}AAA` } },
    bearing("editor", "editor"),
    bearing("demoted", "reader"),
    bearing("revoked", "bad"),
  ];
}

/** A session that is over, an account that is suspended, one that has become a reader's. */
async function endSessions(site: OwnSite): Promise<void> {
  await site.query(`update session set expires_at = now() - interval '1 second'
    from person where person.id = person_id and email = 'heron-expired@example.org'`);
  await site.inDatabase(async () => {
    const [{ setSuspension }, { changeRole }, { findPerson }] = await Promise.all([
      import("#lib/db/set-suspension.ts"),
      import("#lib/db/change-role.ts"),
      import("#lib/db/find-person.ts"),
    ]);
    const idOf = async (name: string) => (await findPerson(`heron-${name}@example.org`)) ?? "";
    const suspension = { personId: await idOf("suspended"), isSuspended: true, reason: null };
    const by = { id: await idOf("administrator") };
    expect(await setSuspension(by, suspension)).toMatchObject({ ok: true });
    const change = { personId: await idOf("demoted"), role: "reader", reason: null } as const;
    expect(await changeRole(by, change)).toMatchObject({ ok: true });
  });
}

/** Stores the package, and makes tokens: the revoked one is an administrator's. */
function makeTokens(site: OwnSite, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return site.inDatabase(async () => {
    const [{ stored }, { makeApiToken }, { findPerson }] = await Promise.all([
      import("#lib/db/testing/stored.ts"),
      import("#lib/auth/make-api-token.ts"),
      import("#lib/db/find-person.ts"),
    ]);
    const read = await readPackage(somePackage());
    if (!read.ok) throw new Error(read.fault.message);
    await stored(read.value);
    const tokens = new Map<string, string>();
    for (const name of names) {
      const email = `heron-${name === "revoked" ? "administrator" : name}@example.org`;
      const made = await makeApiToken("command line", { name, personId: (await findPerson(email)) ?? "" });
      if (!made.ok) throw new Error(made.fault.message);
      tokens.set(name, made.value);
    }
    return tokens;
  });
}
