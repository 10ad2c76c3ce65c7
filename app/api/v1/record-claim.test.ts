import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { makeApiToken } from "#lib/auth/make-api-token.ts";
import { acceptDraft } from "#lib/db/accept-draft.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { setSuspension } from "#lib/db/set-suspension.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { claimAnswer } from "./claim-shapes.ts";
import { CLAIM, get, HELD, idOf, patch, post, storePort, told } from "./testing/programs.ts";

ownDatabase();
beforeAll(storePort);

describe("a claim that a program records", () => {
  test("goes to review as a draft, its words found in the text", async () => {
    const answer = await told(post({ ...CLAIM, reason: "the nightly run" }));
    expect(answer).toMatchObject({ status: 201, etag: '"0.1"' });
    const made = claimAnswer.parse(answer.body);
    expect(made).toMatchObject({ status: "in-review", version: "0.1", claim: { id: made.id, stance: "asserts" } });
    expect(made.claim?.passages).toEqual([
      { exact: "613 people", prefix: "On Monday ", suffix: " died at the port. The port was ", start: 10, end: 20 },
    ]);
    const [draft] = await listDrafts("port", { viewer: idOf("ed"), id: made.id });
    expect(draft).toMatchObject({ status: "in-review", author: { name: "ed" } });
    expect(await sql()`select actor, reason from draft_version where claim_id = ${made.id}`).toEqual([
      { actor: "ed, by token nightly", reason: "the nightly run" },
    ]);
    expect((await acceptDraft("port", made.id, { seen: 1, confirmed: false }, idOf("rob"))).ok).toBe(true);
    expect(await listChanges("port", 1)).toMatchObject([{ actor: "ed, by token nightly", reason: "the nightly run" }]);
  });

  test("stays a draft where it says so", async () => {
    const { body } = await told(post({ ...CLAIM, status: "draft" }));
    expect(body).toMatchObject({ status: "draft", draft: { status: "draft", author: "ed" } });
  });

  test("rests on a text that readers may not see without its context", async () => {
    const { status, body } = await told(post({ ...CLAIM, document: "b", value: "70", passages: ["seventy dead"] }));
    expect(status).toBe(201);
    expect(claimAnswer.parse(body).claim?.passages).toEqual([
      { exact: "seventy dead", prefix: "", suffix: "", start: 30, end: 42 },
    ]);
    const long = { ...CLAIM, document: "b", value: "70", passages: [HELD.slice(0, 95)] };
    expect(await told(post(long))).toMatchObject({ status: 422, kind: "bad-claim" });
  });

  test.each([
    ["words that stand twice", { passages: ["died"] }, "passages", "2 places"],
    ["words that stand nowhere", { passages: ["614 people"] }, "passages", "does not have this quote"],
    ["a value that cannot be read", { value: "many" }, "value", ""],
    ["an unknown question", { question: "kiled" }, "question", "Did you mean"],
    ["an unknown document", { document: "z" }, "document", "no document"],
    ["an unknown facet", { scope: { place: "quay" } }, "scope", "not a facet"],
  ])("is refused with %s", async (_, change, field, said) => {
    const { status, kind, body } = await told(post({ ...CLAIM, ...change }));
    expect({ status, kind }).toEqual({ status: 422, kind: "bad-claim" });
    expect(body["faults"]).toContainEqual(expect.objectContaining({ field, message: expect.stringContaining(said) }));
  });

  test("with words that stand twice is taken with what tells them apart", async () => {
    const passages = [{ exact: "died", prefix: "people " }];
    expect((await post({ ...CLAIM, passages })).status).toBe(201);
  });

  test.each([
    ["no JSON", "{"],
    ["a field that is not known", { ...CLAIM, role: "x" }],
    ["an id of its own", { ...CLAIM, id: "mine" }],
    ["no words", { ...CLAIM, passages: [] }],
    ["a number for a value", { ...CLAIM, value: 613 }],
    ["a null character", { ...CLAIM, note: "\0" }],
    ["half a character", JSON.stringify({ ...CLAIM, note: "x" }).replace('"x"', '"\\ud800"')],
    ["a prototype", JSON.stringify(CLAIM).replace("{", '{"scope":{"__proto__":"x"},')],
    ["a status that nobody may give", { ...CLAIM, status: "accepted" }],
  ])("is not understood with %s", async (_, body) => {
    expect(await told(post(body))).toMatchObject({ status: 400, kind: "not-understood" });
  });

  test("is refused where the body is too long, or no JSON is sent", async () => {
    expect((await post({ ...CLAIM, note: "x".repeat(300_000) })).status).toBe(413);
    expect((await post(CLAIM, { headers: { "content-type": "text/plain" } })).status).toBe(415);
  });

  test("needs a dossier that is there and open", async () => {
    expect(await told(post(CLAIM, {}, "none"))).toMatchObject({ status: 404, kind: "unknown-dossier" });
    await sql()`
      with by as (select set_config('parallax.actor', 'ann', false))
      update dossier set archived_at = now() from by where slug = 'pier'`;
    expect(await told(post(CLAIM, {}, "pier"))).toMatchObject({ status: 409, kind: "archived" });
  });
});

describe("whoever writes", () => {
  test("bears a token that is good, of somebody who may record", async () => {
    const before = await sql().run("select * from draft");
    expect((await post(CLAIM, { as: null })).headers.get("www-authenticate")).toBe('Bearer realm="parallax"');
    expect(await told(post(CLAIM, { as: null }))).toMatchObject({ status: 401, kind: "no-token" });
    expect(await told(post(CLAIM, { as: "parallax_guess" }))).toMatchObject({ status: 401, kind: "no-token" });
    expect(await told(post(CLAIM, { as: "'" }))).toMatchObject({ status: 401, kind: "no-token" });
    expect(await told(post(CLAIM, { as: "rd" }))).toMatchObject({ status: 403, kind: "forbidden" });
    const suspend = (isSuspended: boolean) =>
      setSuspension({ id: idOf("ann") }, { personId: idOf("rob"), isSuspended, reason: null });
    await suspend(true);
    expect((await post(CLAIM, { as: "rob" })).status).toBe(401);
    await suspend(false);
    expect(await sql().run("select * from draft")).toEqual(before);
  });

  test("is slowed down after 300 writings in a minute", async () => {
    const made = await makeApiToken("command line", { name: "busy", personId: idOf("ed") });
    const as = made.ok ? made.value : "";
    const answers = await Promise.all(Array.from({ length: 305 }, () => post("{", { as })));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    const refused = await post("{", { as });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post("{")).status).toBe(400);
  });
});

describe("a change", () => {
  test("takes the version that was seen, and makes a draft of it", async () => {
    const { etag } = await told(get("old"));
    expect(etag).toBe('"1"');
    expect(await told(patch("old", { value: "13" }))).toMatchObject({ status: 428, kind: "no-version" });
    const any = { headers: { "if-match": "*" } };
    expect((await patch("old", { value: "13" }, any)).status).toBe(428);
    const first = await told(patch("old", { value: ">12", note: "more" }, { headers: { "if-match": etag } }));
    expect(first).toMatchObject({ status: 200, etag: '"1.1"' });
    expect(first.body).toMatchObject({
      status: "published",
      claim: { value: "12", note: null },
      draft: { status: "in-review", claim: { value: ">12", note: "more" } },
    });
    const stale = await told(patch("old", { value: "14" }, { as: "ann", headers: { "if-match": etag } }));
    expect(stale).toMatchObject({ status: 412, kind: "stale", etag: '"1.1"' });
    expect(stale.body).toMatchObject({ current: { version: "1.1", draft: { claim: { value: ">12" } } } });
    const next = await told(patch("old", { note: null }, { as: "ann", headers: { "if-match": '"1.1"' } }));
    expect(next).toMatchObject({ status: 200, etag: '"1.2"' });
    expect(next.body).toMatchObject({ draft: { author: "ann", claim: { value: ">12", note: null } } });
  });

  test("is checked as a whole, and of what is there", async () => {
    const headers = { "if-match": '"1.2"' };
    expect(await told(patch("old", { value: "many" }, { headers }))).toMatchObject({ status: 422, kind: "bad-claim" });
    expect(await told(patch("old", { document: "b" }, { headers }))).toMatchObject({ status: 422, kind: "bad-claim" });
    expect(await told(patch("none", {}, { headers }))).toMatchObject({ status: 404, kind: "unknown-claim" });
    expect(await told(patch("old", { id: "new" }, { headers }))).toMatchObject({ status: 400 });
  });

  test("can be the withdrawal of all of it, of a claim that readers see", async () => {
    const { etag } = await told(get("old"));
    const withdrawal = { withdrawn: true, reason: "a double" };
    const proposed = await told(patch("old", withdrawal, { headers: { "if-match": etag } }));
    expect(proposed).toMatchObject({ status: 200 });
    expect(proposed.body).toMatchObject({ status: "published", draft: { status: "in-review", claim: null } });
    const back = await told(patch("old", { value: ">12", note: null }, { headers: { "if-match": proposed.etag } }));
    expect(back.body).toMatchObject({ draft: { claim: { value: ">12" } } });
    const both = { ...withdrawal, value: "13" };
    expect((await patch("old", both, { headers: { "if-match": back.etag } })).status).toBe(400);
    const made = await told(post(CLAIM));
    const { id } = claimAnswer.parse(made.body);
    expect(await told(patch(id, withdrawal, { headers: { "if-match": made.etag } }))).toMatchObject({
      status: 409,
      kind: "wrong-status",
    });
  });

  test("at one instant is made by one, and the others are told", async () => {
    const { etag } = await told(get("old"));
    const headers = { "if-match": etag };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => told(patch("old", { value: `${20 + index}` }, { headers }))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    const won = answers.find(({ status }) => status === 200);
    for (const lost of answers.filter(({ status }) => status === 412)) expect(lost.body["current"]).toEqual(won?.body);
  });
});
