import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { recapture } from "#lib/capture.ts";
import type { Recapturing } from "#lib/carried.ts";
import type { Claim } from "#lib/claim.ts";
import type { Draft } from "#lib/draft.ts";
import { describePassage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { acceptDraft } from "./accept-draft.ts";
import { addCapture } from "./add-capture.ts";
import { listChanges } from "./list-changes.ts";
import { listDismissals } from "./list-dismissals.ts";
import { listDrafts } from "./list-drafts.ts";
import { readClaimHistory } from "./read-claim-history.ts";
import { readDocumentCaptures } from "./read-document-captures.ts";
import { readDossier } from "./read-dossier.ts";
import { saveDraft } from "./save-draft.ts";
import { setDismissal } from "./set-dismissal.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

const FIRST = `This is the report of the harbour office, made at dawn. The fire in the long shed began at nine in the evening. The harbour master, who was there, said that 613 crates
of oranges were lost that night. Nobody was hurt. The crane stood idle for a week, and the pilots waited outside.`;
const SECOND = `Corrected. ${FIRST.replace("613", "630")}`;

const words = (exact: string) => describePassage(FIRST, FIRST.indexOf(exact), FIRST.indexOf(exact) + exact.length);
const compared: Recapturing = async (...given) => recapture(...given);
let editor = "";
let reader = "";
let reviewer = "";
let count = 0;

beforeAll(async () => {
  editor = (await storedPerson("ed@example.org", "editor")).id;
  reader = (await storedPerson("rea@example.org", "reader")).id;
  reviewer = (await storedPerson("rev@example.org", "reviewer")).id;
});

/** A dossier whose document `a` has the first text, with a claim that it will keep and one that it will change. */
async function aPort(): Promise<string> {
  count += 1;
  const name = `port-${count}`;
  const document = aDocument({
    text: FIRST,
    textPath: "texts/a.txt",
    sha256: await sha256(FIRST),
    length: FIRST.length,
  });
  const claims = [
    aClaim({ id: "began", passages: [words("began at nine"), words("pilots waited")] }),
    aClaim({ id: "crates", passages: [words("613 crates")] }),
  ];
  await stored(aDossier({ name, documents: [document], claims }));
  return name;
}

const keep = (name: string, text: string, seen = 1, person = editor, recapturing = compared) =>
  addCapture(name, { document: "a", seen, text }, person, recapturing);
const restingIn = async (name: string) =>
  (await readDocumentCaptures(name, "a", null))?.resting.map(({ id, kind, capture }) => `${kind} ${id} ${capture}`);

describe("a newer capture", () => {
  test("keeps set aside what was set aside, where its words stand as they stood", async () => {
    const name = await aPort();
    const places = ["nine", "613"].map((exact) => ({
      document: "a",
      start: FIRST.indexOf(exact),
      end: FIRST.indexOf(exact) + exact.length,
    }));
    for (const place of places) await setDismissal(name, { ...place, isDismissed: true }, editor);
    expect((await keep(name, SECOND)).ok).toBe(true);
    const start = SECOND.indexOf("nine");
    expect(await listDismissals(name, "a", editor)).toEqual([{ start, end: start + 4 }]);
  });

  test("moves what it kept, leaves the rest, and the history says what the source changed", async () => {
    const name = await aPort();
    const told =
      "Captured anew (capture 2): 1 claim kept its words, 1 claim waits for an editor. The source changed its claim: “613” became “630”.";
    expect(await keep(name, SECOND)).toEqual({ ok: true, value: { number: 2, became: "added", told } });
    expect(await restingIn(name)).toEqual(["claim began 2", "claim crates 1"]);
    expect(await listChanges(name, 1)).toMatchObject([{ revision: 2, actor: "ed", reason: told }]);
    const open = await readDossier(name);
    const [began, crates] = open?.dossier.claims ?? [];
    expect(open?.dossier.documents[0]?.text).toBe(SECOND);
    for (const { exact, start, end } of began?.passages ?? []) expect(SECOND.slice(start ?? 0, end ?? 0)).toBe(exact);
    expect(crates?.passages).toEqual([{ ...words("613 crates"), start: null, end: null }]);
  });

  test("sent twice is one, and the text that is there already is none", async () => {
    const name = await aPort();
    const both = await Promise.all([keep(name, SECOND), keep(name, SECOND)]);
    expect(both.map((done) => done.ok && done.value.became).toSorted()).toEqual(["added", "again"]);
    expect(await keep(name, SECOND, 2)).toMatchObject({ ok: false, fault: { kind: "same-text" } });
    expect(await keep(name, `${SECOND} More.`)).toMatchObject({ ok: false, fault: { kind: "stale" } });
    expect((await readDocumentCaptures(name, "a", null))?.captures.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("that gives back an older text takes back what waited on that", async () => {
    const name = await aPort();
    await keep(name, SECOND);
    expect(await keep(name, FIRST, 2)).toMatchObject({ ok: true, value: { number: 3 } });
    expect(await restingIn(name)).toEqual(["claim began 3", "claim crates 3"]);
  });

  test("moves open drafts too, and says nothing of them to readers", async () => {
    const name = await aPort();
    const claim = aClaim({ id: "idle", passages: [words("idle for a week")] });
    const body = JSON.stringify({ ...claim, scope: [] });
    await edited(name, async (own, dossier) => {
      await own`select set_config('parallax.person', ${editor}, true)`;
      await own`
        insert into draft (dossier_id, claim_id, question_id, document_id, capture, status, body, author_id)
        values (${dossier}, 'idle', 'killed', 'a', 1, 'draft', ${body}, ${editor})`;
    });
    expect(await keep(name, SECOND)).toMatchObject({
      ok: true,
      value: { told: expect.stringContaining("1 claim kept") },
    });
    expect(await restingIn(name)).toEqual(["claim began 2", "claim crates 1", "draft idle 2"]);
  });

  test("leaves drafts made from what it moved as good as they were, and no others", async () => {
    const name = await aPort();
    const propose = async (id: string, change: Partial<Claim> | null) => {
      const claim = (await readDossier(name))?.dossier.claims.find((one) => one.id === id);
      const wish = claim === undefined || change === null ? null : { ...claim, ...change };
      const [made] = (await readClaimHistory(name, id)).map(({ revision }) => revision);
      const given = { id, claim: wish, base: made ?? null, seen: null, send: true };
      const done = await saveDraft(name, given, { person: editor, reason: null });
      if (!done.ok) throw new Error(done.fault.message);
    };
    await propose("began", { note: "In the evening." });
    await propose("crates", null);
    await keep(name, SECOND);
    const [began, crates] = await listDrafts(name, { viewer: editor });
    const accept = (draft: Draft | undefined) =>
      acceptDraft(name, draft?.id ?? "", { seen: draft?.version ?? 0, confirmed: false }, reviewer);
    expect(await accept(began)).toMatchObject({ ok: true, value: { claim: { note: "In the evening." } } });
    expect(await accept(crates)).toMatchObject({ ok: true, value: { retracted: true } });
    expect(await restingIn(name)).toEqual(["claim began 2"]);

    await propose("began", { note: "At night." });
    await edited(name, (own, id) => own`update claim set value = '9' where dossier_id = ${id} and id = 'began'`);
    await keep(name, `Once more. ${SECOND}`, 2);
    const [late] = await listDrafts(name, { viewer: editor, statuses: ["in-review"] });
    expect(await accept(late)).toMatchObject({ fault: { kind: "stale" } });
  });

  test("is compared again where a claim came meanwhile, and given up where they keep coming", async () => {
    const name = await aPort();
    let tries = 0;
    const disturbed: Recapturing = async (...given) => {
      tries += 1;
      if (tries < 3)
        await edited(
          name,
          (own, id) => own`update claim set value = ${`60${tries}`} where dossier_id = ${id} and id = 'crates'`,
        );
      return recapture(...given);
    };
    expect(await keep(name, SECOND, 1, editor, disturbed)).toMatchObject({ ok: true });
    tries = -10;
    expect(await keep(name, FIRST, 2, editor, disturbed)).toMatchObject({ ok: false, fault: { kind: "busy" } });
  });

  test("that is the text which was known by its hash alone is attached, if it proves the quotes", async () => {
    const name = `unheld-${await aPort()}`;
    const document = aDocument({ sha256: await sha256(FIRST), length: FIRST.length });
    const passages = [{ ...words("613 crates"), start: null, end: null }];
    await stored(aDossier({ name, documents: [document], claims: [aClaim({ passages })] }));
    expect(await keep(name, FIRST)).toMatchObject({ ok: true, value: { number: 1, became: "attached" } });
    expect((await readDocumentCaptures(name, "a", null))?.texts.get(1)).toBe(FIRST);
    // Of a text that was never held, nothing moves by itself.
    const other = `never-${name}`;
    await stored(aDossier({ name: other, claims: [aClaim({ passages })] }));
    expect(await keep(other, FIRST)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await restingIn(other)).toEqual(["claim a-613 1"]);
  });

  test("is refused to readers, of a document that is not there, and in an archived dossier", async () => {
    const name = await aPort();
    expect(await keep(name, SECOND, 1, reader)).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect(await addCapture(name, { document: "z", seen: 1, text: "x" }, editor, compared)).toMatchObject({
      fault: { kind: "unknown-document" },
    });
    await edited(name, (own, id) => own`update dossier set archived_at = now() where id = ${id}`);
    expect(await keep(name, SECOND)).toMatchObject({ ok: false, fault: { kind: "archived" } });
    expect(await restingIn(name)).toEqual(["claim began 1", "claim crates 1"]);
  });
});

describe("a data package that comes after a newer capture", () => {
  const packageOf = async (name: string, text: string) => {
    const document = aDocument({ text, textPath: "texts/a.txt", sha256: await sha256(text), length: text.length });
    const place = (exact: string) => describePassage(text, text.indexOf(exact), text.indexOf(exact) + exact.length);
    const claims = [
      aClaim({ id: "began", passages: [place("began at nine"), place("pilots waited")] }),
      aClaim({ id: "crates", passages: [place("613 crates")] }),
    ];
    return aDossier({ name, documents: [document], claims });
  };

  test("and has the older text, takes nothing back", async () => {
    const name = await aPort();
    await keep(name, SECOND);
    const kept = [{ kind: "claim", id: "began" }];
    expect(await stored(await packageOf(name, FIRST))).toEqual({
      revision: 2,
      added: [],
      changed: [],
      retracted: [],
      kept,
    });
    expect(await restingIn(name)).toEqual(["claim began 2", "claim crates 1"]);
  });

  test("and has another text still, is captured anew; what was edited here waits", async () => {
    const name = await aPort();
    await keep(name, SECOND);
    const third = `${FIRST} And so it ended.`;
    expect(await stored(await packageOf(name, third))).toMatchObject({
      revision: 3,
      changed: [
        { kind: "document", id: "a" },
        { kind: "claim", id: "crates" },
      ],
      kept: [{ kind: "claim", id: "began" }],
    });
    expect(await restingIn(name)).toEqual(["claim began 2", "claim crates 3"]);
    expect((await readDossier(name))?.dossier.documents[0]?.text).toBe(third);
  });
});
