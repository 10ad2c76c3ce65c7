import postgres from "postgres";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";

import { appAddress, grantToApp, makeAppRole } from "./app-role.ts";

const ownUrl = ownDatabase();

const ask = async (url: string) => {
  const sql = postgres(url, { max: 1, fetch_types: false });
  return await sql`select current_user as name`.finally(() => sql.end());
};

test("a role that is there keeps its password, and no other role is made", async () => {
  await makeAppRole(ownUrl(), appAddress(ownUrl()).replace(/:[^:@]+@/u, ":another@"));
  expect(await ask(appAddress(ownUrl()))).toEqual([{ name: "parallax_app" }]);
  await expect(makeAppRole(ownUrl(), ownUrl())).rejects.toThrow("--app takes the address of parallax_app");
});

test("the owner grants, and the role itself does not", async () => {
  expect(await grantToApp(ownUrl())).toBe(true);
  expect(await grantToApp(appAddress(ownUrl()))).toBe(false);
});
