import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";

import { claimAnswer } from "./claim-shapes.ts";
import { atShortAddress, getClaimHistory } from "./tell-claim.ts";
import { CLAIM, get, patch, post, type Sent, sentRequest, storePort, told } from "./testing/programs.ts";

ownDatabase();

beforeAll(async () => {
  await storePort();
  await patch("old", { note: "more" }, { as: "ann", headers: { "if-match": '"1"' } });
  await post({ ...CLAIM, status: "draft" });
});

describe("a claim that is read", () => {
  test("shows drafts to those who edit alone, each with its tag", async () => {
    const open = await told(get("old", { as: null }));
    expect(open).toMatchObject({ status: 200, etag: '"1"', body: { draft: null, claim: { value: "12" } } });
    expect(claimAnswer.parse(open.body).status).toBe("published");
    expect((await told(get("old", { as: "rd" }))).body["draft"]).toBeNull();
    const known = await get("old", { as: null, headers: { "if-none-match": '"1"' } });
    expect([known.status, known.headers.get("vary")]).toEqual([304, "authorization"]);
    expect((await get("old", { as: "parallax_guess" })).status).toBe(401);
    const [draft] = await listDrafts("port", { viewer: null, statuses: ["draft"] });
    expect((await get(draft?.id ?? "", { as: null })).status).toBe(404);
    expect((await get(draft?.id ?? "")).headers.get("cache-control")).toBe("private, no-cache");
    expect((await get("NO SLUG")).status).toBe(404);
  });

  test("tells its versions", async () => {
    const history = (sent?: Sent) => told(getClaimHistory(sentRequest("GET", null, sent), "port", "old"));
    const open = await history({ as: null });
    expect(open.body).toMatchObject({ versions: [{ revision: 1, actor: "anna", claim: { value: "12" } }] });
    expect(open.body).not.toHaveProperty("drafts");
    expect((await history()).body).toMatchObject({
      drafts: expect.arrayContaining([expect.objectContaining({ actor: "ann, by token nightly" })]),
    });
  });

  test("by its id alone is found where one dossier has it", async () => {
    const both = await told(atShortAddress("old", () => Response.json({})));
    expect(both).toMatchObject({ status: 409, kind: "ambiguous" });
    expect(both.body["addresses"]).toEqual(["pier", "port"].map((name) => `/api/v1/dossiers/${name}/claims/old`));
    const [draft] = await listDrafts("port", { viewer: null, statuses: ["draft"] });
    const one = await told(atShortAddress(draft?.id ?? "", (dossier) => Response.json({ dossier })));
    expect(one.body).toEqual({ dossier: "port" });
    expect((await atShortAddress("none", () => Response.json({}))).status).toBe(404);
  });
});
