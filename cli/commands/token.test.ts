import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { findToken } from "#lib/db/find-token.ts";
import { storedPerson } from "#lib/db/testing/people.ts";

const databaseUrl = ownDatabase();

function token(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  const command = [join(import.meta.dirname, "../parallax.ts"), "token", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a token is added in somebody's name, listed without itself, and revoked", async () => {
  await storedPerson("ann@example.org", "editor");
  await storedPerson("bo@example.org", "editor");
  const added = token("add", "nightly", "--as", "Ann@Example.org");
  expect(added).toMatchObject({ status: 0, stderr: "" });
  const secret = added.stdout.trim();
  expect(await findToken(hashToken(secret))).toMatchObject({ person: { email: "ann@example.org" } });
  expect(token("add", "nightly", "--as", "bo@example.org").status).toBe(0);

  const listed = token("list");
  expect(listed.stdout).toMatch(/^nightly {2}ann@example\.org {2}made \d{4}-\d\d-\d\d, last used \d{4}-\d\d-\d\d$/mu);
  expect(listed.stdout).not.toContain(secret);
  expect(JSON.parse(token("list", "--json").stdout)).toHaveLength(2);

  expect(token("revoke", "nightly")).toMatchObject({ status: 1, stderr: expect.stringContaining("--as EMAIL") });
  expect(token("revoke", "nightly", "--as", "ann@example.org").stdout).toBe("nightly of ann@example.org is revoked.\n");
  expect(await findToken(hashToken(secret))).toBeNull();
  expect(token("revoke", "nightly").status).toBe(0);
  expect(token("revoke", "nightly").status).toBe(1);
});

test("what is no account is refused", () => {
  const stranger = token("add", "x", "--as", "cy@example.org");
  expect(stranger).toMatchObject({ status: 1, stderr: "cy@example.org has no account.\n" });
  expect(token("add", "x").status).toBe(2);
});
