import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { CLAIM, get, patch, post, storePort, told } from "./testing/programs.ts";

ownDatabase();
beforeAll(storePort);

describe("an Idempotency-Key", () => {
  const drafts = async () => (await sql().run("select 1 from draft")).length;
  const keyed = (key: string) => ({ headers: { "idempotency-key": key } });

  test("lets the same request be asked again, and do nothing", async () => {
    const before = await drafts();
    const first = await post(CLAIM, keyed("one"));
    const again = await post(CLAIM, keyed("one"));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(await drafts()).toBe(before + 1);
    expect((await post(CLAIM, { as: "ann", ...keyed("one") })).status).toBe(201);
    expect(await drafts()).toBe(before + 2);
  });

  test("is good for one request", async () => {
    const before = await drafts();
    const other = { ...CLAIM, value: "614" };
    expect(await told(post(other, keyed("one")))).toMatchObject({ status: 422, kind: "other-request" });
    expect((await post(CLAIM, keyed("one"), "pier")).status).toBe(422);
    expect((await post(CLAIM, keyed("two words"))).status).toBe(400);
    expect(await drafts()).toBe(before);
  });

  test("at many instants at once does it once", async () => {
    const before = await drafts();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(CLAIM, keyed("at-once"))));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(await drafts()).toBe(before + 1);
  });

  test("of a change gives its answer, though the version has moved", async () => {
    const { etag } = await told(get("old"));
    const sent = { headers: { "if-match": etag, "idempotency-key": "change" } };
    const first = await told(patch("old", { value: "31" }, sent));
    expect(first.status).toBe(200);
    expect(await told(patch("old", { value: "31" }, sent))).toEqual(first);
  });

  test("of what was refused can be used again", async () => {
    const bad = { ...CLAIM, value: "many" };
    expect((await post(bad, keyed("bad"))).status).toBe(422);
    expect((await post(CLAIM, keyed("bad"))).status).toBe(201);
  });
});
