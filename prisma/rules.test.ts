import { describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { edited, sql } from "#lib/db/testing/stored.ts";

import { refused, storePort } from "./testing/port.ts";

ownDatabase();
storePort();

describe("the rules between rows", () => {
  refused(
    "update passage set exact = '614 people' where claim_id = 'one'",
    "Passage 1 of claim one does not stand in the text of a.",
  );
  refused("update passage set prefix = 'wrote ' where claim_id = 'one'", "does not stand in the text");
  refused("update passage set suffix = ' are' where claim_id = 'one'", "does not stand in the text");
  refused("update passage set start = 16, \"end\" = 26 where claim_id = 'one'", "does not stand in the text");
  refused(
    "update passage set exact = 'nobody at all', start = null, \"end\" = null where claim_id = 'one'",
    "does not stand in the text",
  );
  refused(
    "update claim set document_id = 'a' where id = 'two'",
    "Passage 1 of claim two does not stand in the text of a.",
  );
  refused(
    "update capture set text = 'Nobody.', length = 7, sha256 = encode(sha256('Nobody.'), 'hex') where document_id = 'b'",
    "claim two does not stand",
  );
  refused("update passage set retracted_at = now() where claim_id = 'one'", "Claim one rests on no passage.");
  refused(
    "insert into claim (dossier_id, id, position, question_id, document_id, capture, value) values (1, 'three', 3, 'killed', 'b', 1, '6')",
    "Claim three rests on no passage.",
  );
  refused(
    "insert into silence (dossier_id, question_id, document_id, position, state) values (1, 'killed', 'a', 2, 'silent')",
    "a is said to be silent on killed, and claim one answers it.",
  );
  refused(
    "update claim set question_id = 'name' where id = 'two'",
    "b is said to be silent on name, and claim two answers it.",
  );
  refused("update event set parent_id = 'arrest' where id = 'shooting'", "comes back to itself by its parents");
  refused("update event set parent_id = id where id = 'shooting'", "event shooting comes back to itself");
  refused("update document set origin_id = 'c' where id = 'b'", "comes back to itself by its origins");
  refused(
    "update outlet set retracted_at = now() where id = 'courier'",
    "refers to outlet courier, which is withdrawn",
  );
  refused("update document set retracted_at = now() where id = 'b'", "refers to document b, which is withdrawn");
  refused(
    "update event set retracted_at = now() where id = 'shooting'",
    "refers to event shooting, which is withdrawn",
  );
  refused("update concept set retracted_at = now()", "refers to concept deaths, which is withdrawn");
  refused(
    "update question set retracted_at = now() where id = 'name'",
    "silence b refers to question name, which is withdrawn",
  );
  refused(
    "update question set retracted_at = now() where id = 'killed'",
    "refers to question killed, which is withdrawn",
  );
  refused(
    "set constraints all immediate; update claim set value = '1' where id = 'one'; update claim set value = '2' where id = 'one'",
    "checked already",
  );

  test("may be broken for a while inside a transaction", async () => {
    await edited("port", async (sql, id) => {
      await sql`update passage set retracted_at = now() where dossier_id = ${id} and claim_id = 'one'`;
      await sql`update passage set retracted_at = null where dossier_id = ${id} and claim_id = 'one'`;
    });
    const offsets = await sql()`select start from passage where claim_id = 'one' and retracted_at is null`;
    expect(offsets).toHaveLength(1);
  });

  test("do not ask for offsets where the words stand in the text", async () => {
    await edited("port", (sql) => sql`update passage set start = null, "end" = null where claim_id = 'one'`);
    await edited("port", (sql) => sql`update passage set start = 15, "end" = 25 where claim_id = 'one'`);
  });
});

describe("the rules between rows, of many at once", () => {
  const many = (passage: string) => `
    with made as (
      insert into claim (dossier_id, id, position, question_id, document_id, capture, value)
      select 1, 'many-' || n, 10 + n, 'killed', 'a', 1, '613' from generate_series(1, 300) as n returning id
    ) ${passage}`;
  const resting = 'insert into passage (dossier_id, claim_id, number, exact, start, "end")';

  refused(many("select from made"), /Claim many-\d+ rests on no passage\./u);
  refused(
    many(`${resting} select 1, id, 1, 'nobody at all', null, null from made`),
    /Passage 1 of claim many-\d+ does not stand in the text of a\./u,
  );
  refused(
    many(
      `${resting} select 1, id, 1, '613 people', case id when 'many-7' then 16 else 15 end, case id when 'many-7' then 26 else 25 end from made`,
    ),
    "Passage 1 of claim many-7 does not stand in the text of a.",
  );

  test("are kept by those that stand in their text", async () => {
    await edited("port", (sql) => sql.run(many(`${resting} select 1, id, 1, '613 people', 15, 25 from made`)));
    expect(await sql()`select * from stale_search`).toEqual([]);
  });
});
