import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { attachText } from "#lib/db/attach-text.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { openZip } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { GET } from "./route.ts";

ownDatabase();

const HELD = "At the quay 613 people were counted, and nobody may print this sentence.";

beforeAll(async () => {
  await stored(aDossier({ name: "port", claims: [aClaim()] }));
  const attached = await attachText({ dossier: "port", document: "a", text: HELD }, { actor: "anna", reason: null });
  expect(attached.ok).toBe(true);
});

function exported(query = "", headers: Readonly<Record<string, string>> = {}, dossier = "port"): Promise<Response> {
  const request = new Request(`http://parallax.example/d/${dossier}/export${query}`, { headers });
  return GET(request, { params: Promise.resolve({ dossier }) });
}

test("an export is a sound package, without the texts that may not be shown", async () => {
  const answer = await exported();
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="port-r2.zip"');
  const files = openZip(new Uint8Array(await answer.arrayBuffer()));
  if (!files.ok) throw new Error(files.fault.message);
  const everything = [...files.value.keys()].map((path) => new TextDecoder().decode(files.value.get(path))).join("\n");
  expect(everything).toContain("613 people");
  expect(everything).not.toContain("nobody may print");
  expect(await readPackage(files.value)).toMatchObject({ ok: true, value: { claims: [{ id: "a-613" }] } });
});

test("who has it already is told so, and drafts are not for visitors", async () => {
  expect((await exported("", { "if-none-match": '"2"' })).status).toBe(304);
  expect((await exported("", { "if-none-match": '"1"' })).status).toBe(200);
  const drafts = await exported("?with=drafts");
  expect([drafts.status, drafts.headers.get("location")]).toEqual([
    303,
    "/sign-in?to=%2Fd%2Fport%2Fexport%3Fwith%3Ddrafts",
  ]);
  expect((await exported("", {}, "none")).status).toBe(404);
  expect((await exported("?with=drafts", {}, "no slug")).status).toBe(404);
});
