import { afterEach, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";
import { readMigrations } from "#prisma/folder.ts";

import { checkHealth } from "./check-health.ts";
import { checkInstallation } from "./check-installation.ts";
import { disconnect } from "./client.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { runTransaction } from "./run-transaction.ts";
import { stored } from "./testing/stored.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const ownUrl = ownDatabase();

afterEach(() => vi.unstubAllEnvs());

const failing = async () =>
  (await checkInstallation((await readMigrations()).map(({ sql: script }) => script)))
    .filter(({ ok }) => !ok)
    .map(({ name, problems }) => [name, ...problems]);

test("a sound installation passes, and each thing that is broken is found", async () => {
  const text = "Officials said 613 people were killed.";
  const documents = [aDocument({ text, textPath: "a.txt", sha256: await sha256(text), length: lengthOf(text) })];
  await stored(aDossier({ name: "sound", claims: [aClaim({ id: "one" })], documents }));
  await writeSnapshot({ id: await permalinkId("{}"), body: "{}", dossier: "sound", revision: 1 });
  expect(await failing()).toEqual([]);
  await runTransaction("writing", async ({ sql }) => {
    // Only who owns the tables can do this: it stands for a damaged disk or a hand that meant well.
    const tables = ["capture", "snapshot", "claim", "dossier", "outlet", "event", "silence", "history", "passage"];
    for (const table of tables) await sql.run(`alter table ${table} disable trigger user`);
    await sql`alter table capture drop constraint capture_text_hashed`;
    await sql`alter table snapshot drop constraint snapshot_id_of_body`;
    await sql`update capture set text = replace(text, '613', '631')`;
    await sql`update snapshot set body = '{"other":1}'`;
    await sql`update claim set version = 7`;
    await sql`update dossier set revision = 9`;
    await sql`update outlet set retracted_at = now()`;
    await sql`update event set parent_id = id`;
    await sql`insert into silence (dossier_id, question_id, document_id, position, state) values (1, 'killed', 'a', 1, 'silent')`;
    await sql`update history set old = '{}' where kind = 'outlet'`;
    await sql`update history set revision = 8 where kind = 'event'`;
    await sql`insert into history (dossier_id, kind, entity, version, revision) values (1, 'claim', 'gone', 1, 1)`;
    await sql`alter table passage drop constraint passage_dossier_id_claim_id_fkey`;
    await sql`insert into passage (dossier_id, claim_id, number, exact) values (1, 'nowhere', 1, 'x')`;
    for (const table of tables) await sql.run(`alter table ${table} enable trigger user`);
    await sql`alter table claim disable trigger refuse_delete`;
    await sql`drop index claim_question_id_dossier_id_idx`;
    await sql`alter table outlet alter column name drop not null`;
    await sql`create or replace function refuse_by_hand() returns trigger language plpgsql as $$ begin return new; end $$`;
    await sql`create trigger other before insert on claim for each row execute function refuse_by_hand()`;
    await sql`create index own_index on claim (value)`;
  });
  expect(await failing()).toEqual([
    [
      "tables, rules and functions are this version's",
      "Column name of outlet is not as this version has it.",
      "Function refuse_by_hand() is not as this version has it.",
      "Index claim_question_id_dossier_id_idx is missing.",
      "Rule capture_text_hashed of capture is missing.",
      "Rule passage_dossier_id_claim_id_fkey of passage is missing.",
      "Rule snapshot_id_of_body of snapshot is missing.",
      "Trigger other of claim is not of this version.",
    ],
    ["rules of the database are in force", "refuse_delete of claim is disabled."],
    ["claims rest on passages that stand in their texts", "Passage 1 of claim one does not stand in the text of a."],
    ["no silence is contradicted by a claim", "a is said to be silent on killed, and claim one answers it."],
    ["nothing live refers to something withdrawn", "document a refers to outlet courier, which is withdrawn."],
    ["parents and origins lead to an end", "event shooting comes back to itself by its parents."],
    ["search finds what is there", "Search is behind on document a of sound."],
    ["texts have the hashes that they were captured with", "The text of a does not have its hash."],
    [
      "permanent links have the contents that their ids name",
      `Permanent link ${await permalinkId("{}")} has other contents.`,
    ],
    ["every revision is accounted for", "sound is at revision 9 and has 1 on record."],
    [
      "everything has its history",
      "claim gone has a history and is gone.",
      "claim one is at version 7 and has 1 on record.",
      "passage nowhere/1 is at version 1 and has 0 on record.",
      "silence killed/a is at version 1 and has 0 on record.",
    ],
    [
      "the history says what stood before, and in which revision it changed",
      "Version 1 of event shooting is of revision 8, which is not there.",
      "Version 1 of outlet courier is the first and says what stood before.",
    ],
    ["what is referred to is there", "A row of passage refers to claim 1/nowhere, which is not there."],
  ]);
  await runTransaction("writing", ({ sql }) => rebuildSearch(sql));
  expect((await failing()).map(([name]) => name)).not.toContain("search finds what is there");
  // Words that are found by their sound in other scripts are so again.
  await runTransaction("writing", async ({ sql }) => {
    await sql.run("delete from search_word");
    await rebuildSearch(sql);
    expect(await sql`select 1 from search_word where sound is not null limit 1`).toHaveLength(1);
  });
});

test("health says whether the database answers, and no more", async () => {
  expect(await checkHealth()).toEqual({ ok: true });
  await disconnect();
  vi.stubEnv("DATABASE_URL", Object.assign(new URL(ownUrl()), { pathname: "/gone" }).href);
  expect(await checkHealth()).toEqual({ ok: false, problem: "The database cannot be reached." });
  await disconnect();
  vi.stubEnv("DATABASE_URL", ownUrl());
  expect(await checkHealth()).toEqual({ ok: true });
});
