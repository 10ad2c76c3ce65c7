import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { changeRole } from "#lib/db/change-role.ts";
import { createPerson } from "#lib/db/create-person.ts";
import { endSessions } from "#lib/db/end-sessions.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";
import { listInvitations } from "#lib/db/list-invitations.ts";
import { listPeople } from "#lib/db/list-people.ts";
import { listPersonChanges } from "#lib/db/list-person-changes.ts";
import { resetPassword } from "#lib/db/reset-password.ts";
import { setSuspension } from "#lib/db/set-suspension.ts";
import { sql } from "#lib/db/testing/stored.ts";
import { withdrawInvitation } from "#lib/db/withdraw-invitation.ts";
import { writeOneTimeLink } from "#lib/db/write-one-time-link.ts";
import type { Role } from "#lib/policy.ts";

import { makeLink } from "./make-link.ts";
import { hashToken } from "./one-time-token.ts";

ownDatabase();

const tokenOf = (path: string) => path.split(/[/=]/u).at(-1) ?? "";

async function handed(...wish: Parameters<typeof makeLink>): Promise<string> {
  const made = await makeLink(...wish);
  if (!made.ok) throw new Error(made.fault.message);
  return hashToken(tokenOf(made.value.path));
}

async function joined(email: string, role: Role): Promise<string> {
  const hash = await handed("command line", { purpose: "invitation", email, role, name: null });
  await createPerson({ purpose: "invitation", hash, name: email, email: null, password: "kept" });
  const person = (await listPeople()).find((one) => one.email === email);
  if (person === undefined) throw new Error(`${email} did not join.`);
  return person.id;
}

const joining = (hash: string, email: string) =>
  ({ purpose: "first-administrator", hash, name: "Ann", email, password: "kept" }) as const;

const kinds = async (tries: readonly Promise<{ readonly ok: boolean }>[]) =>
  (await Promise.all(tries)).filter(({ ok }) => ok).length;

test("the first administrator joins by the printed link, once, and no second link is made", async () => {
  await joined("early@example.org", "reader");
  const replaced = await handed("npm start", { purpose: "first-administrator" });
  const hash = await handed("npm start", { purpose: "first-administrator" });
  expect(await createPerson(joining(replaced, "ann@example.org"))).toMatchObject({ fault: { kind: "spent-link" } });
  const tries = Array.from({ length: 50 }, (_, index) => createPerson(joining(hash, `ann${index}@example.org`)));
  expect(await kinds(tries)).toBe(1);
  expect((await listPeople()).filter(({ role }) => role !== "reader")).toMatchObject([
    { role: "administrator", suspendedAt: null, sessions: 0 },
  ]);
  expect(await makeLink("npm start", { purpose: "first-administrator" })).toMatchObject({
    fault: { kind: "forbidden" },
  });
});

test("of 50 that use an invitation at once, one gets in", async () => {
  const hash = await handed("command line", {
    purpose: "invitation",
    email: "bo@example.org",
    role: "editor",
    name: null,
  });
  const tries = Array.from({ length: 50 }, (_, index) =>
    createPerson({ purpose: "invitation", hash, name: `Bo ${index}`, email: "other@example.org", password: "kept" }),
  );
  expect(await kinds(tries)).toBe(1);
  expect((await listPeople()).filter(({ role }) => role === "editor")).toMatchObject([{ email: "bo@example.org" }]);
});

test("a link is good for its own purpose only, and a token that was never made for none", async () => {
  const hash = await handed("command line", {
    purpose: "invitation",
    email: "cy@example.org",
    role: "reader",
    name: "Cy",
  });
  expect(await findOneTimeLink("invitation", hash)).toEqual({ email: "cy@example.org", role: "reader", name: "Cy" });
  expect(await findOneTimeLink("reset", hash)).toBeNull();
  expect(await resetPassword(hash, "kept")).toMatchObject({ fault: { kind: "spent-link" } });
  expect(await createPerson(joining(hash, "cy@example.org"))).toMatchObject({ fault: { kind: "spent-link" } });
  expect(await findOneTimeLink("invitation", hashToken(randomBytes(32).toString("base64url")))).toBeNull();
  const kept = await sql()<{ text: string }>`select one_time_link::text as text from one_time_link`;
  expect(kept.some(({ text }) => text.includes(hash))).toBe(true);
});

test("a link whose time is over is no longer good", async () => {
  const hash = await handed("command line", {
    purpose: "invitation",
    email: "di@example.org",
    role: "reader",
    name: null,
  });
  await sql()`alter table one_time_link disable trigger keep_one_time_link`;
  await sql()`update one_time_link set expires_at = now() where hash = ${hash}`;
  await sql()`alter table one_time_link enable trigger keep_one_time_link`;
  expect(await findOneTimeLink("invitation", hash)).toBeNull();
  const late = { purpose: "invitation", hash, name: "Di", email: null, password: "kept" } as const;
  expect(await createPerson(late)).toMatchObject({ fault: { kind: "spent-link" } });
});

describe("people change each other", () => {
  let [admin, other, editor] = ["", "", ""];
  beforeAll(async () => {
    [admin, other] = [
      await joined("admin@example.org", "administrator"),
      await joined("other@example.org", "administrator"),
    ];
    editor = await joined("editor@example.org", "editor");
  });

  async function openSession(personId: string): Promise<void> {
    await sql()`
      insert into session (id, person_id, token, expires_at, created_at, updated_at)
      values (${crypto.randomUUID()}, ${personId}, ${crypto.randomUUID()}, now() + interval '1 day', now(), now())`;
  }
  const sessionsOf = async (id: string) => (await listPeople()).find((one) => one.id === id)?.sessions;

  test("nobody but administrators does, and what is refused leaves nothing", async () => {
    const before = await sql()`select version, role from person order by id`;
    const by = { id: editor };
    const refusals = await Promise.all([
      changeRole(by, { personId: editor, role: "administrator", reason: null }),
      changeRole(by, { personId: admin, role: "reader", reason: null }),
      setSuspension(by, { personId: admin, isSuspended: true, reason: null }),
      endSessions(by, admin),
      withdrawInvitation(by, "any"),
      writeOneTimeLink(by, { purpose: "reset", personId: admin }, "a".repeat(64)),
      writeOneTimeLink(
        by,
        { purpose: "invitation", email: "x@example.org", role: "administrator", name: null },
        "b".repeat(64),
      ),
      writeOneTimeLink({ id: admin }, { purpose: "first-administrator" }, "c".repeat(64)),
      changeRole({ id: admin }, { personId: admin, role: "reader", reason: null }),
      setSuspension({ id: admin }, { personId: admin, isSuspended: true, reason: null }),
    ]);
    expect(refusals.map((done) => (done.ok ? "done" : done.fault.kind))).toEqual(refusals.map(() => "forbidden"));
    const nobody = await endSessions({ id: "nobody" }, editor);
    expect(nobody).toMatchObject({ fault: { kind: "no-session" } });
    expect(await sql()`select version, role from person order by id`).toEqual(before);
  });

  test("a role changes once, with its history, and ends the sessions", async () => {
    await openSession(editor);
    const change = { personId: editor, role: "reviewer", reason: "has learnt it" } as const;
    expect(await changeRole({ id: admin }, change)).toEqual({ ok: true, value: null });
    expect(await sessionsOf(editor)).toBe(0);
    await openSession(editor);
    expect(await changeRole({ id: admin }, change)).toEqual({ ok: true, value: null });
    expect(await sessionsOf(editor)).toBe(1);
    const [latest, earlier] = (await listPersonChanges(100)).filter(({ email }) => email === "editor@example.org");
    expect(latest).toMatchObject({
      version: 2,
      actor: "admin@example.org",
      reason: "has learnt it",
      before: { role: "editor" },
      after: { role: "reviewer" },
    });
    expect(earlier).toMatchObject({
      version: 1,
      actor: "editor@example.org",
      reason: "by a link of command line",
      before: null,
    });
  });

  test("two administrators who suspend each other leave one", async () => {
    const both = await Promise.all([
      setSuspension({ id: admin }, { personId: other, isSuspended: true, reason: null }),
      setSuspension({ id: other }, { personId: admin, isSuspended: true, reason: null }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const left = (await listPeople()).filter(
      ({ id, suspendedAt }) => [admin, other].includes(id) && suspendedAt === null,
    );
    expect(left).toHaveLength(1);
    const [survivor, gone] = left[0]?.id === admin ? [admin, other] : [other, admin];
    expect(await setSuspension({ id: survivor }, { personId: gone, isSuspended: false, reason: null })).toMatchObject({
      ok: true,
    });
  });

  test("a suspension ends sessions, and withdraws links for them and by them", async () => {
    const reset = await handed({ id: admin }, { purpose: "reset", personId: other });
    await handed(
      { id: other },
      { purpose: "invitation", email: "accomplice@example.org", role: "administrator", name: null },
    );
    await openSession(other);
    await setSuspension({ id: admin }, { personId: other, isSuspended: true, reason: "left" });
    expect(await sessionsOf(other)).toBe(0);
    expect((await listInvitations()).map(({ email }) => email)).not.toContain("accomplice@example.org");
    expect(await resetPassword(reset, "new")).toMatchObject({ fault: { kind: "spent-link" } });
    expect(await makeLink({ id: admin }, { purpose: "reset", personId: other })).toMatchObject({
      fault: { kind: "no-person" },
    });
    await setSuspension({ id: admin }, { personId: other, isSuspended: false, reason: "is back" });
  });

  test("a reset sets the password once, under 50 at once, and ends the sessions", async () => {
    await openSession(editor);
    const hash = await handed({ id: admin }, { purpose: "reset", personId: editor });
    expect(await kinds(Array.from({ length: 50 }, (_, index) => resetPassword(hash, `new ${index}`)))).toBe(1);
    expect(await sessionsOf(editor)).toBe(0);
    const [kept] = await sql()<{ password: string }>`select password from credential where person_id = ${editor}`;
    expect(kept?.password).toMatch(/^new \d+$/u);
  });

  test("an invitation asked for twice is one, and a withdrawn one lets nobody in", async () => {
    const wish = { purpose: "invitation", email: "fay@example.org", role: "editor", name: null } as const;
    await Promise.all(Array.from({ length: 10 }, () => handed({ id: admin }, wish)));
    const hash = await handed({ id: admin }, wish);
    const open = (await listInvitations()).filter(({ email }) => email === "fay@example.org");
    expect(open).toHaveLength(1);
    await withdrawInvitation({ id: admin }, open[0]?.id ?? "");
    const fay = { purpose: "invitation", hash, name: "Fay", email: null, password: "kept" } as const;
    expect(await createPerson(fay)).toMatchObject({ fault: { kind: "spent-link" } });
    expect(await makeLink({ id: admin }, { ...wish, email: "editor@example.org" })).toMatchObject({
      fault: { kind: "known-email" },
    });
  });
});

describe("the database by itself", () => {
  test.each([
    ["delete from person", "delete of person is refused"],
    ["update person set role = 'administrator'", "A change must say who makes it"],
    [
      "insert into person (email, name, role) values ('x@y.zz', 'X', 'administrator')",
      "A change must say who makes it",
    ],
    ["update person set email = 'x@y.zz' where role = 'reviewer'", "The key of a person never changes"],
    ["update person_change set actor = 'someone else'", "what is written there stays"],
    ["delete from person_change", "what is written there stays"],
    [
      "insert into person_change (person_id, version, actor, new) select id, 99, 'me', '{}' from person limit 1",
      "the database alone writes it",
    ],
    ["delete from one_time_link", "withdraw links"],
    ["update one_time_link set role = 'administrator' where purpose = 'invitation'", "A one-time link never changes"],
    ["update one_time_link set used_at = null where used_at is not null", "A one-time link never changes"],
  ])("refuses: %s", async (statement, reason) => {
    await expect(sql().run(statement)).rejects.toThrow(reason);
  });
});
