import { beforeAll, describe, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { createPerson } from "#lib/db/create-person.ts";
import { endSessions } from "#lib/db/end-sessions.ts";
import { listPeople } from "#lib/db/list-people.ts";
import { setSuspension } from "#lib/db/set-suspension.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { findSignedIn } from "./find-signed-in.ts";
import { makeLink } from "./make-link.ts";
import { hashToken } from "./one-time-token.ts";
import { hashPassword } from "./password.ts";
import { checkSecret } from "./secret.ts";
import { signIn } from "./sign-in.ts";
import { admitTrial } from "./sign-in-limit.ts";
import { signOut } from "./sign-out.ts";

ownDatabase({ timeZone: "Asia/Kolkata" });

const PLAIN = { isSecure: false };
const PASSWORD = "caf\u00e9 au lait noir";
const attempt = { email: "ann@example.org", password: PASSWORD, address: "192.0.2.1", userAgent: "a browser" };

beforeAll(async () => {
  vi.stubEnv("PARALLAX_SECRET", "kZ8v1Qe5Xw2Lr9Ty4Ub7Nm3Pa6Sd0FgHj");
  for (const email of ["ann@example.org", "bo@example.org"]) {
    const made = await makeLink("command line", { purpose: "invitation", email, role: "administrator", name: null });
    const hash = hashToken(made.ok ? (made.value.path.split("/").at(-1) ?? "") : "");
    await createPerson({
      purpose: "invitation",
      hash,
      name: "Ann",
      email: null,
      password: await hashPassword(PASSWORD),
    });
  }
});

async function signedIn(site = PLAIN): Promise<{ readonly cookie: string; readonly set: string }> {
  const done = await signIn(attempt, site);
  const set = done.ok ? done.value.join("\n") : "";
  return { set, cookie: set.split(";")[0] ?? "" };
}

const personOf = async (email: string) => (await listPeople()).find((one) => one.email === email);

describe("a session", () => {
  test("opens by the password, however it is composed, and says who it is", async () => {
    const done = await signIn({ ...attempt, email: "Ann@Example.org", password: "cafe\u0301 au lait noir" }, PLAIN);
    expect(done.ok).toBe(true);
    const { cookie } = await signedIn();
    expect(await findSignedIn(cookie, PLAIN)).toEqual({
      id: expect.any(String),
      email: "ann@example.org",
      name: "Ann",
      role: "administrator",
    });
    const [kept] = await sql()<{ address: string; hours: number }>`
      select ip_address as address, round(extract(epoch from expires_at - now()) / 3600)::int as hours from session limit 1`;
    expect(kept).toEqual({ address: "192.0.2.1", hours: 7 * 24 });
  });

  test("is known by a cookie that scripts and other sites cannot have", async () => {
    expect((await signedIn()).set).toMatch(/^parallax=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  test("is known over https by one that other hosts of the domain cannot set either", async () => {
    globalThis.parallaxAuthentication = undefined;
    const { set } = await signedIn({ isSecure: true });
    globalThis.parallaxAuthentication = undefined;
    expect(set).toMatch(/^__Host-parallax=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
  });

  test("is another one each time, and ends by signing out, on one browser or on all", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    expect(one.cookie).not.toBe(two.cookie);
    expect((await signOut(one.cookie, PLAIN)).join()).toMatch(/^parallax=; Max-Age=0/u);
    expect(await findSignedIn(one.cookie, PLAIN)).toBeNull();
    const person = await findSignedIn(two.cookie, PLAIN);
    await endSessions({ id: person?.id ?? "" }, person?.id ?? "");
    expect(await findSignedIn(two.cookie, PLAIN)).toBeNull();
  });

  test("is not opened by a cookie that was changed, nor by the token without its signature", async () => {
    const { cookie } = await signedIn();
    const [name, value = ""] = cookie.split("=");
    const token = decodeURIComponent(value).split(".")[0];
    for (const forged of [`${name}=${token}`, `${name}=${token}.AAAA`, `${cookie}x`, "parallax=", ""])
      expect(await findSignedIn(forged, PLAIN)).toBeNull();
  });

  test("ends when its time is over", async () => {
    const { cookie } = await signedIn();
    await sql()`update session set expires_at = now() - interval '1 second'`;
    expect(await findSignedIn(cookie, PLAIN)).toBeNull();
  });
});

test("an unknown account and a wrong password are answered alike", async () => {
  const wrong = await signIn({ ...attempt, password: "not the password" }, PLAIN);
  expect(wrong).toMatchObject({ ok: false, fault: { kind: "wrong-password" } });
  expect(await signIn({ ...attempt, email: "nobody@example.org" }, PLAIN)).toEqual(wrong);
  expect(await signIn({ ...attempt, password: "x".repeat(2000) }, PLAIN)).toEqual(wrong);
});

test("a suspended account is told so only to whoever has its password", async () => {
  const { cookie } = await signedIn();
  const [ann, bo] = [await personOf("ann@example.org"), await personOf("bo@example.org")];
  const suspend = (isSuspended: boolean) =>
    setSuspension({ id: bo?.id ?? "" }, { personId: ann?.id ?? "", isSuspended, reason: null });
  await suspend(true);
  expect(await findSignedIn(cookie, PLAIN)).toBeNull();
  expect(await signIn(attempt, PLAIN)).toMatchObject({ fault: { kind: "suspended" } });
  expect(await signIn({ ...attempt, password: "not the password" }, PLAIN)).toMatchObject({
    fault: { kind: "wrong-password" },
  });
  await suspend(false);
});

describe("attempts", () => {
  const trial = (email: string, address: string) => admitTrial({ email, address });
  const refused = async (tries: readonly ReturnType<typeof trial>[]) =>
    (await Promise.all(tries)).filter((admission) => "wait" in admission).length;
  const times = (count: number, make: (index: number) => ReturnType<typeof trial>) =>
    Array.from({ length: count }, (_, index) => make(index));

  test("of one address for one account are ten, all at once or not, and the wait is said", async () => {
    expect(await refused(times(30, () => trial("cy@example.org", "192.0.2.2")))).toBe(20);
    expect(await trial("cy@example.org", "192.0.2.2")).toEqual({
      wait: expect.toSatisfy((wait) => wait > 0 && wait <= 900),
    });
  });

  test("of one address for many accounts are fifty", async () => {
    expect(await refused(times(60, (index) => trial(`x${index}@example.org`, "192.0.2.3")))).toBe(10);
  });

  test("that succeed do not count", async () => {
    for (let index = 0; index < 60; index += 1) {
      const admission = await trial("di@example.org", "192.0.2.4");
      expect(admission).toHaveProperty("succeed");
      if ("succeed" in admission) await admission.succeed();
    }
  });

  test("from everywhere shut out neither the owner nor the rest", async () => {
    const own = await trial("ed@example.org", "198.51.100.1");
    if ("succeed" in own) await own.succeed();
    expect(await refused(times(120, (index) => trial("ed@example.org", `203.0.113.${index}`)))).toBe(20);
    expect(await trial("ed@example.org", "198.51.100.1")).toHaveProperty("succeed");
    expect(await trial("fay@example.org", "203.0.113.1")).toHaveProperty("succeed");
  });

  test("keep no one’s address", async () => {
    const keys = await sql()<{ key: string }>`select key from sign_in_attempt`;
    expect(keys.filter(({ key }) => !/^[a-z]+:[0-9a-f]{64}$/u.test(key))).toEqual([]);
  });
});

test.each([
  ["", false],
  ["short", false],
  ["a".repeat(64), false],
  ["change-me-change-me-change-me-0123456789", false],
  ["better-auth-secret-12345678901234567890", false],
  ["q7Vd0mC2n9XzB4tLw8RkYh3JpS6uFgEa", true],
])("the secret %j: %s", (secret, isTaken) => {
  expect(checkSecret(secret).ok).toBe(isTaken);
});
