import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";

import { changeClaim } from "./change-claim.ts";
import { readClaimHistory } from "./read-claim-history.ts";
import { readDossier } from "./read-dossier.ts";
import { recordClaim } from "./record-claim.ts";
import { retractClaim } from "./retract-claim.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

const anna = { actor: "Anna", reason: null };
const ben = { actor: "Ben", reason: "The report of May." };
const words = { exact: "613 people", prefix: "", suffix: " died", start: null, end: null };
const others = { exact: "more than 600", prefix: "", suffix: "", start: null, end: null };

beforeAll(async () => {
  for (const name of ["port", "race", "withdrawn", "raced"]) {
    await stored(aDossier({ name, documents: [aDocument()], claims: [aClaim({ id: "old", value: "1" })] }));
  }
});

async function claimsOf(name: string) {
  return (await readDossier(name))?.dossier.claims.map(({ id, value }) => `${id} ${value}`);
}

describe("a claim", () => {
  const claim = aClaim({ id: "new", value: "613", passages: [words, others], scope: { who: "all" } });

  test("is recorded once, after the others, with who and why", async () => {
    expect(await recordClaim("port", claim, ben)).toMatchObject({
      ok: true,
      value: { claim, retracted: false, revision: 2, actor: "Ben", reason: "The report of May." },
    });
    expect(await claimsOf("port")).toEqual(["old 1", "new 613"]);
    expect(await recordClaim("port", claim, ben)).toMatchObject({ ok: false, fault: { kind: "id-taken" } });
  });

  test("is changed from the version that was seen, passages too", async () => {
    const changed = { ...claim, value: "614", passages: [others], note: "Recount." };
    expect(await changeClaim("port", changed, 2, anna)).toMatchObject({
      ok: true,
      value: { claim: changed, revision: 3 },
    });
    expect((await readDossier("port"))?.dossier.claims.at(-1)).toEqual(changed);
    expect(await changeClaim("port", changed, 3, anna)).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  test("is not changed from an older version, and who did so is told, with what now stands", async () => {
    const stale = await changeClaim("port", { ...claim, value: "700" }, 2, ben);
    expect(stale).toMatchObject({
      ok: false,
      fault: { kind: "stale", message: expect.stringMatching(/^Anna changed /), current: { claim: { value: "614" } } },
    });
    expect(await claimsOf("port")).toEqual(["old 1", "new 614"]);
  });

  test("has all its versions, and any of them can be brought back", async () => {
    const history = await readClaimHistory("port", "new");
    expect(
      history.map(({ revision, actor, claim: { value, passages } }) => [revision, actor, value, passages.length]),
    ).toEqual([
      [3, "Anna", "614", 1],
      [2, "Ben", "613", 2],
    ]);
    const first = history.at(-1)?.claim ?? claim;
    expect(await changeClaim("port", first, 3, ben)).toMatchObject({ ok: true, value: { claim, revision: 4 } });
    expect((await readDossier("port"))?.dossier.claims.at(-1)).toEqual(claim);
  });

  test("that breaks a rule is refused with its reason, and nothing is written", async () => {
    for (const wrong of [{ question: "none" }, { document: "none" }, { passages: [] }]) {
      const refused = await recordClaim("port", aClaim({ id: "wrong", ...wrong }), anna);
      expect(refused).toMatchObject({ ok: false, fault: { kind: "refused" } });
    }
    expect(await readClaimHistory("port", "wrong")).toEqual([]);
    expect((await readDossier("port"))?.revision).toBe(4);
  });

  test("nobody knows is told so", async () => {
    expect(await changeClaim("port", aClaim({ id: "none" }), 1, anna)).toMatchObject({
      fault: { kind: "unknown-claim" },
    });
    expect(await recordClaim("nowhere", claim, anna)).toMatchObject({ fault: { kind: "unknown-dossier" } });
    expect(await readClaimHistory("nowhere", "new")).toEqual([]);
    expect(await readClaimHistory("port", "\0")).toEqual([]);
  });
});

test("a claim is withdrawn once however many ask, and comes back", async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => retractClaim("withdrawn", "old", 1, anna)));
  expect(all.filter(({ ok }) => ok).length).toBe(1);
  expect(await claimsOf("withdrawn")).toEqual([]);
  const [latest, ...before] = await readClaimHistory("withdrawn", "old");
  expect([latest?.retracted, before.length]).toEqual([true, 1]);
  const back = await changeClaim("withdrawn", aClaim({ id: "old", value: "1" }), latest?.revision ?? 0, ben);
  expect(back).toMatchObject({ ok: true, value: { retracted: false } });
  expect(await claimsOf("withdrawn")).toEqual(["old 1"]);
});

test("of two who save at the same instant, a hundred times, one is written and the other told with both versions", async () => {
  let seen = 1;
  for (let round = 0; round < 100; round += 1) {
    const [mine, theirs] = [`${2 * round + 2}`, `${2 * round + 3}`];
    const saved = await Promise.all([
      changeClaim("race", aClaim({ id: "old", value: mine }), seen, anna),
      changeClaim("race", aClaim({ id: "old", value: theirs }), seen, ben),
    ]);
    const [winner] = saved.flatMap((each) => (each.ok ? [each.value] : []));
    const [loser] = saved.flatMap((each) => (each.ok ? [] : [each.fault]));
    expect(loser).toMatchObject({ kind: "stale", current: { revision: winner?.revision, claim: winner?.claim } });
    seen = winner?.revision ?? 0;
  }
  expect((await readClaimHistory("race", "old")).length).toBe(101);
});
