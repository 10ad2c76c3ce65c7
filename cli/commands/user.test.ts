import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { createPerson } from "#lib/db/create-person.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";

const databaseUrl = ownDatabase();

function user(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl(), PARALLAX_URL: "https://parallax.example" };
  const command = [join(import.meta.dirname, "../parallax.ts"), "user", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("user add prints an invitation, and user reset a link for whoever has joined", async () => {
  const added = user("add", "Ann@Example.org", "--role", "administrator", "--name", "Ann");
  expect(added).toMatchObject({ status: 0, stderr: "" });
  const [, token = ""] = /^https:\/\/parallax\.example\/invitation\/([\w-]{43})\n$/u.exec(added.stdout) ?? [];
  const hash = hashToken(token);
  const invited = { email: "ann@example.org", role: "administrator", name: "Ann" };
  expect(await findOneTimeLink("invitation", hash)).toEqual(invited);
  expect(user("reset", "ann@example.org")).toMatchObject({ status: 1, stderr: "ann@example.org has no account.\n" });

  await createPerson({ purpose: "invitation", hash, name: "Ann", email: null, password: "kept" });
  expect(user("reset", "ann@example.org").stdout).toMatch(/^https:\/\/parallax\.example\/reset\/[\w-]{43}\n$/u);
  const again = user("add", "ann@example.org", "--role", "editor");
  expect(again).toMatchObject({ status: 1, stderr: "ann@example.org has an account already.\n" });
});

test("what is no address or no role is refused", () => {
  expect(user("add", "ann", "--role", "editor")).toMatchObject({ status: 1 });
  expect(user("add", "ann@example.org")).toMatchObject({ status: 2 });
  expect(user("add", "ann@example.org", "--role", "owner")).toMatchObject({ status: 2 });
});
