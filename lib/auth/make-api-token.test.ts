import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { changeRole } from "#lib/db/change-role.ts";
import { editDossier } from "#lib/db/edit-dossier.ts";
import { findToken } from "#lib/db/find-token.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import { listTokens } from "#lib/db/list-tokens.ts";
import { revokeToken } from "#lib/db/revoke-token.ts";
import { setSuspension } from "#lib/db/set-suspension.ts";
import { storedPerson } from "#lib/db/testing/people.ts";
import { sql, stored } from "#lib/db/testing/stored.ts";
import type { Person } from "#lib/person.ts";
import { ok } from "#lib/result.ts";
import { aDossier } from "#lib/testing/factories.ts";

import { makeApiToken } from "./make-api-token.ts";
import { hashToken } from "./one-time-token.ts";

ownDatabase();

const people = new Map<string, Person>();
const personOf = (name: string) => people.get(name) ?? { id: "", email: "", name: "", role: "reader" as const };

beforeAll(async () => {
  await stored(aDossier({ name: "port" }));
  for (const [name, role] of [
    ["ann", "administrator"],
    ["bo", "administrator"],
    ["ed", "editor"],
  ] as const)
    people.set(name, await storedPerson(`${name}@example.org`, role));
});

async function made(name: string, maker = "ann"): Promise<string> {
  const done = await makeApiToken(personOf(maker), { name, personId: personOf(maker).id });
  if (!done.ok) throw new Error(done.fault.message);
  return done.value;
}

const heldBy = (token: string) => findToken(hashToken(token));

/** Renames the port by a token. */
function renamed(token: string, title: string) {
  const edit = { person: { token }, action: "edit-codebook", reason: null } as const;
  return editDossier("port", edit, async (held) => {
    await held.sql`update dossier set title = ${title} where id = ${held.dossier.id}`;
    return ok(held.editor.name);
  });
}

describe("a token", () => {
  test("is made by administrators for themselves, and kept by its hash alone", async () => {
    const token = await made("  nightly\nrun ");
    expect(token).toMatch(/^parallax_[\w-]{43}$/u);
    expect(await listTokens()).toMatchObject([{ name: "nightly run", maker: "ann@example.org", usedAt: null }]);
    const everything = await sql().run<object>("select * from token");
    expect(JSON.stringify(everything)).not.toContain(token.slice(9));
    const own = { name: "x", personId: personOf("ed").id };
    expect(await makeApiToken(personOf("ed"), own)).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect(await makeApiToken(personOf("ann"), own)).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect((await makeApiToken("command line", own)).ok).toBe(true);
    const nobody = { name: "x", personId: "nobody" };
    expect(await makeApiToken("command line", nobody)).toMatchObject({ fault: { kind: "no-person" } });
    const nameless = { name: " \t", personId: personOf("ann").id };
    expect(await makeApiToken(personOf("ann"), nameless)).toMatchObject({ fault: { kind: "no-name" } });
  });

  test("of one name is made once by a form that is sent twice", async () => {
    const wish = { name: "twice", personId: personOf("ann").id };
    const both = await Promise.all([makeApiToken(personOf("ann"), wish), makeApiToken(personOf("ann"), wish)]);
    expect(both.filter((done) => done.ok)).toHaveLength(1);
  });

  test("writes in the name of its maker, and the history says by which", async () => {
    const holder = await heldBy(await made("weekly"));
    expect(holder?.person).toEqual(personOf("ann"));
    expect(await renamed(holder?.token ?? "", "Lisse")).toEqual(ok("ann"));
    expect(await listChanges("port", 1)).toMatchObject([{ actor: "ann, by token weekly" }]);
    const used = (await listTokens()).find(({ name }) => name === "weekly")?.usedAt;
    expect(used).toBeInstanceOf(Date);
    expect(await heldBy("parallax_of-nobody")).toBeNull();
  });

  test("does what its maker may at that moment, nothing while they are suspended", async () => {
    const token = await made("lent", "bo");
    const id = (await heldBy(token))?.token ?? "";
    await changeRole(personOf("ann"), { personId: personOf("bo").id, role: "reader", reason: null });
    expect((await heldBy(token))?.person.role).toBe("reader");
    expect(await renamed(id, "by a reader")).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    const suspend = (isSuspended: boolean) =>
      setSuspension(personOf("ann"), { personId: personOf("bo").id, isSuspended, reason: null });
    await suspend(true);
    expect(await heldBy(token)).toBeNull();
    expect(await renamed(id, "by nobody")).toMatchObject({ ok: false, fault: { kind: "no-session" } });
    expect((await listTokens()).find(({ name }) => name === "lent")?.isIdle).toBe(true);
    await suspend(false);
    expect(await heldBy(token)).not.toBeNull();
  });

  test("that was revoked stays so", async () => {
    const token = await made("short");
    const id = (await heldBy(token))?.token ?? "";
    expect(await revokeToken(personOf("ed"), id)).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect(await revokeToken(personOf("ann"), "none")).toMatchObject({ ok: false, fault: { kind: "unknown-token" } });
    expect(await revokeToken(personOf("ann"), id)).toEqual(ok(null));
    expect(await revokeToken(personOf("ann"), id)).toEqual(ok(null));
    expect(await heldBy(token)).toBeNull();
    expect(await renamed(id, "by nobody")).toMatchObject({ ok: false, fault: { kind: "no-session" } });
    await made("short");
  });
});
