import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { acceptDraft } from "./accept-draft.ts";
import { addRemark } from "./add-remark.ts";
import { listChanges } from "./list-changes.ts";
import { listDismissals } from "./list-dismissals.ts";
import { listDrafts } from "./list-drafts.ts";
import { listRemarks } from "./list-remarks.ts";
import { moveDraft } from "./move-draft.ts";
import { readDossier } from "./read-dossier.ts";
import { readDraftVersions } from "./read-draft-versions.ts";
import { saveDraft } from "./save-draft.ts";
import { setDismissal } from "./set-dismissal.ts";
import { settleRemark } from "./settle-remark.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, sql, stored } from "./testing/stored.ts";

ownDatabase();

const words = { exact: "613 people", prefix: "", suffix: " died", start: null, end: null };
const fresh = aClaim({ id: "new", value: "613", passages: [words], scope: { who: "all", age: "any" } });
const wish = { id: "new", claim: fresh, base: null, seen: null, send: false };
const questions = [aQuestion({ facets: ["who", "age"] })];
const person = { anna: "", ben: "", eve: "" };

beforeAll(async () => {
  for (const [name, role] of [
    ["anna", "editor"],
    ["ben", "reviewer"],
    ["eve", "reader"],
  ] as const)
    person[name] = (await storedPerson(`${name}@example.org`, role)).id;
  for (const name of ["port", "race", "changed", "review", "gone", "blind", "silent"])
    await stored(aDossier({ name, documents: [aDocument()], questions, claims: [aClaim({ id: "old", value: "1" })] }));
  await stored(aDossier({ name: "told", documents: [aDocument()], questions, claims: [] }));
  const sha256 = "091658fb709c87b80bfda1ebe426e1d90dfcb2f8e47e2cd24424487d534a02d4";
  const held = aDocument({ text: "In all 613 people died.", length: 23, sha256 });
  await stored(aDossier({ name: "text", documents: [held], questions }));
});

const byAnna = () => ({ person: person.anna, reason: null });
const byBen = () => ({ person: person.ben, reason: "I read it otherwise." });

async function claimsOf(name: string) {
  return (await readDossier(name))?.dossier.claims.map(({ id, value }) => `${id} ${value}`);
}

async function sent(name: string, claim = fresh, base: number | null = null): Promise<number> {
  const saved = await saveDraft(name, { id: claim.id, claim, base, seen: null, send: true }, byAnna());
  if (!saved.ok) throw new Error(saved.fault.message);
  return saved.value.version;
}

describe("a draft", () => {
  test("is kept as it was written, seen by editors and not by readers", async () => {
    const before = (await readDossier("port"))?.revision;
    expect(await saveDraft("port", wish, byAnna())).toMatchObject({
      ok: true,
      value: { id: "new", status: "draft", claim: fresh, base: null, author: { name: "anna" }, version: 1 },
    });
    expect(await claimsOf("port")).toEqual(["old 1"]);
    expect((await readDossier("port"))?.revision).toBe(before);
    expect((await listDrafts("port", { viewer: person.ben })).map(({ id }) => id)).toEqual(["new"]);
    expect(await listDrafts("port", { viewer: person.ben, statuses: ["in-review"] })).toEqual([]);
    expect(await listDrafts("no-such", { viewer: person.ben })).toEqual([]);
  });

  test("says what answers its question, when it is saved and when it is accepted", async () => {
    const claim = { ...fresh, id: "many", value: "many of them" };
    const given = { ...wish, id: "many", claim, send: true };
    expect(await saveDraft("port", given, byAnna())).toMatchObject({ fault: { kind: "unreadable" } });
    const seen = await sent("told", { ...claim, value: "44" });
    await edited(
      "told",
      (own, dossier) => own`
        update question set answer = 'category', unit = null, options = '[{"id":"few","label":"few"},{"id":"all","label":"all"}]'
        where dossier_id = ${dossier}`,
    );
    expect(await acceptDraft("told", "many", { seen, confirmed: false }, person.ben)).toMatchObject({
      fault: { kind: "unreadable" },
    });
    expect(await claimsOf("told")).toEqual([]);
  });

  test("that is sent twice is one draft", async () => {
    expect(await saveDraft("port", wish, byAnna())).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await readDraftVersions("port", "new", person.anna)).toHaveLength(1);
  });

  test("is changed from the version that was seen, and whoever comes later is told with what stands", async () => {
    const changed = { ...wish, claim: { ...fresh, value: "614" }, seen: 1 };
    expect(await saveDraft("port", changed, byBen())).toMatchObject({
      ok: true,
      value: { version: 2, author: { name: "ben" } },
    });
    expect(await saveDraft("port", { ...wish, claim: { ...fresh, value: "700" }, seen: 1 }, byAnna())).toMatchObject({
      ok: false,
      fault: { kind: "stale", message: expect.stringMatching(/^ben changed /u), current: { claim: { value: "614" } } },
    });
    expect(await readDraftVersions("port", "new", person.anna)).toMatchObject([
      { version: 2, actor: "ben", reason: "I read it otherwise.", claim: { value: "614" } },
      { version: 1, actor: "anna", reason: null, claim: fresh },
    ]);
  });

  test("of two who save at the same instant, a hundred times, one is written and the other told with both versions", async () => {
    let seen: number | null = null;
    for (let time = 1; time <= 100; time += 1) {
      const wishes = [`${time}`, `${time + 1000}`].map((value) => ({ ...wish, claim: { ...fresh, value }, seen }));
      const done = await Promise.all(wishes.map((each, i) => saveDraft("race", each, i === 0 ? byAnna() : byBen())));
      const [written] = done.filter(({ ok }) => ok);
      const [refused] = done.filter(({ ok }) => !ok);
      if (written?.ok !== true || refused?.ok !== false) throw new Error("Not one of each.");
      expect(refused.fault).toMatchObject({ kind: "stale", current: { claim: { value: written.value.claim?.value } } });
      seen = written.value.version;
    }
    expect(await readDraftVersions("race", "new", person.anna)).toHaveLength(100);
  });

  test("needs words that stand in the text where it is held, a live question and document, and a right to record", async () => {
    const none = { ...wish, claim: { ...fresh, passages: [] } };
    expect(await saveDraft("port", { ...none, seen: 2 }, byAnna())).toMatchObject({ fault: { kind: "refused" } });
    expect(await saveDraft("port", { ...wish, seen: 2 }, { person: person.eve, reason: null })).toMatchObject({
      fault: { kind: "forbidden" },
    });
    const misplaced = { ...wish, claim: { ...fresh, passages: [{ ...words, exact: "No such words" }] } };
    expect(await saveDraft("text", misplaced, byAnna())).toMatchObject({
      fault: { kind: "refused", message: expect.stringContaining("do not stand in the text") },
    });
    const elsewhere = { ...wish, claim: { ...fresh, question: "unasked" } };
    expect(await saveDraft("gone", elsewhere, byAnna())).toMatchObject({
      fault: { kind: "withdrawn", message: expect.stringContaining("unasked") },
    });
    expect(await claimsOf("gone")).toEqual(["old 1"]);
  });
});

describe("review", () => {
  test("makes a draft the claim, in its author's name and accepted by another", async () => {
    const seen = await sent("review");
    expect(await acceptDraft("review", "new", { seen, confirmed: false }, person.anna)).toMatchObject({
      fault: { kind: "forbidden" },
    });
    expect(await acceptDraft("review", "new", { seen: seen + 1, confirmed: false }, person.ben)).toMatchObject({
      fault: { kind: "stale" },
    });
    expect(await acceptDraft("review", "new", { seen, confirmed: false }, person.ben)).toMatchObject({
      ok: true,
      value: { claim: fresh, actor: "anna" },
    });
    expect(await claimsOf("review")).toEqual(["old 1", "new 613"]);
    const [change] = await sql()<{ actor: string; reviewer: string; person: string }>`
      select actor, reviewer, person_id as person from revision order by at desc limit 1`;
    expect(change).toEqual({ actor: "anna", reviewer: "ben", person: person.anna });
    expect((await listChanges("review", 1))[0]).toMatchObject({ actor: "anna" });
    expect((await readDraftVersions("review", "new", person.anna))[0]).toMatchObject({
      status: "accepted",
      actor: "ben",
    });
    expect(await acceptDraft("review", "new", { seen: seen + 1, confirmed: false }, person.ben)).toMatchObject({
      fault: { kind: "wrong-status" },
    });
  });

  test("of one's own draft is for somebody else", async () => {
    const own = { ...fresh, id: "own" };
    const saved = await saveDraft("review", { ...wish, id: "own", claim: own, send: true }, byBen());
    const seen = saved.ok ? saved.value.version : 0;
    expect(await acceptDraft("review", "own", { seen, confirmed: false }, person.ben)).toMatchObject({
      fault: { kind: "not-yours" },
    });
    const reject = { move: "reject", seen, reason: "No." } as const;
    expect(await moveDraft("review", "own", reject, person.ben)).toMatchObject({ fault: { kind: "not-yours" } });
    expect(await moveDraft("review", "own", { move: "recall", seen, reason: null }, person.ben)).toMatchObject({
      ok: true,
      value: { status: "draft" },
    });
  });

  test("sends back with a remark, rejects with a reason, and the author may send again", async () => {
    const other = { ...fresh, id: "other" };
    const seen = await sent("review", other);
    const back = { move: "send-back", seen, reason: " " } as const;
    expect(await moveDraft("review", "other", back, person.ben)).toMatchObject({ fault: { kind: "no-reason" } });
    expect(await moveDraft("review", "other", { ...back, reason: "Which year?" }, person.ben)).toMatchObject({
      ok: true,
      value: { status: "draft", version: seen + 1 },
    });
    const send = { move: "send", seen: seen + 1, reason: null } as const;
    expect(await moveDraft("review", "other", send, person.ben)).toMatchObject({ fault: { kind: "not-yours" } });
    expect(await moveDraft("review", "other", send, person.anna)).toMatchObject({ value: { status: "in-review" } });
    const reject = { move: "reject", seen: seen + 2, reason: "The text does not say so." } as const;
    expect(await moveDraft("review", "other", reject, person.ben)).toMatchObject({ value: { status: "rejected" } });
    const again = { ...wish, id: "other", claim: other, send: true };
    expect(await saveDraft("review", again, byAnna())).toMatchObject({ value: { status: "in-review" } });
  });

  test("asks for a look at words that stayed while the value changed, and withdraws claims too", async () => {
    const versions = await claimsOf("changed");
    expect(versions).toEqual(["old 1"]);
    const old = (await readDossier("changed"))?.dossier.claims[0];
    if (old === undefined) throw new Error("No claim.");
    const seen = await sent("changed", { ...old, value: "2" }, 1);
    const accept = (confirmed: boolean) => acceptDraft("changed", "old", { seen, confirmed }, person.ben);
    expect(await accept(false)).toMatchObject({ fault: { kind: "unconfirmed" } });
    expect(await accept(true)).toMatchObject({ ok: true, value: { claim: { value: "2" }, revision: 2 } });
    const lost = { id: "old", claim: null, base: 1, seen: null, send: true };
    expect(await saveDraft("changed", lost, byAnna())).toMatchObject({
      fault: { kind: "stale", current: null, published: { claim: { value: "2" } } },
    });
    const gone = await saveDraft("changed", { ...lost, base: 2 }, byAnna());
    if (!gone.ok) throw new Error(gone.fault.message);
    await acceptDraft("changed", "old", { seen: gone.value.version, confirmed: false }, person.ben);
    expect(await claimsOf("changed")).toEqual([]);
  });

  test("ends a silence of the document on the question", async () => {
    const [question, document] = [fresh.question, fresh.document];
    await edited("silent", async (own, id) => {
      await own`update claim set retracted_at = now() where dossier_id = ${id}`;
      await own`
        insert into silence (dossier_id, question_id, document_id, position, state)
        values (${id}, ${question}, ${document}, 1, 'silent')`;
    });
    const seen = await sent("silent");
    expect(await acceptDraft("silent", "new", { seen, confirmed: false }, person.ben)).toMatchObject({ ok: true });
    expect((await readDossier("silent"))?.dossier).toMatchObject({ silences: [], claims: [{ id: "new" }] });
  });
});

describe("a blind coding", () => {
  test("hides what each coder records from the other, and lets nothing of it go to review", async () => {
    await sql()`
      insert into round (dossier_id, document_id, first_id, second_id, opened_by_id)
      select id, ${fresh.document}, ${person.anna}, ${person.ben}, ${person.anna} from dossier where slug = 'blind'`;
    const saved = await saveDraft("blind", { ...wish, send: true }, byAnna());
    expect(saved).toMatchObject({ ok: true, value: { status: "draft", round: expect.any(String) } });
    expect(await listDrafts("blind", { viewer: person.ben })).toEqual([]);
    expect(await readDraftVersions("blind", "new", person.ben)).toEqual([]);
    expect(await listDrafts("blind", { viewer: person.anna })).toHaveLength(1);
    const send = { move: "send", seen: 1, reason: null } as const;
    expect(await moveDraft("blind", "new", send, person.anna)).toMatchObject({ fault: { kind: "wrong-status" } });
    await sql()`update round set first_finished_at = now()`;
    expect(await saveDraft("blind", { ...wish, id: "more", claim: { ...fresh, id: "more" } }, byAnna())).toMatchObject({
      fault: { kind: "finished" },
    });
  });
});

describe("beside drafts", () => {
  test("remarks stand in threads that are settled and opened again", async () => {
    const first = { id: "r1", claim: "old", answers: null, body: "Is it all of them?" };
    expect(await addRemark("port", first, person.anna)).toEqual({ ok: true, value: null });
    expect(await addRemark("port", first, person.anna)).toEqual({ ok: true, value: null });
    expect(await addRemark("port", { ...first, id: "r2", answers: "r1", body: "Yes." }, person.ben)).toMatchObject({
      ok: true,
    });
    expect(await addRemark("port", { ...first, id: "r3", claim: "none" }, person.ben)).toMatchObject({
      fault: { kind: "unknown-claim" },
    });
    expect(await addRemark("port", { ...first, id: "r4", body: " " }, person.ben)).toMatchObject({
      fault: { kind: "no-words" },
    });
    expect(await settleRemark("port", { id: "r1", isSettled: true }, person.ben)).toMatchObject({ ok: true });
    expect(await settleRemark("port", { id: "r2", isSettled: true }, person.ben)).toMatchObject({
      fault: { kind: "unknown-remark" },
    });
    expect(await listRemarks("port", "old")).toMatchObject([
      { id: "r1", by: "anna", answers: null, settledAt: expect.any(Date) },
      { id: "r2", by: "ben", answers: "r1", settledAt: null },
    ]);
    expect(await listRemarks("port", "new")).toEqual([]);
  });

  test("mentions are set aside, and taken back", async () => {
    const place = { document: fresh.document, start: 3, end: 9 };
    await setDismissal("port", { ...place, isDismissed: true }, person.anna);
    expect(await listDismissals("port", fresh.document, person.ben)).toEqual([{ start: 3, end: 9 }]);
    await setDismissal("port", { ...place, isDismissed: false }, person.ben);
    expect(await listDismissals("port", fresh.document, person.ben)).toEqual([]);
    expect(await setDismissal("port", { ...place, document: "none", isDismissed: true }, person.ben)).toMatchObject({
      fault: { kind: "unknown-document" },
    });
  });
});
