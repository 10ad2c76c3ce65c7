import { describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { refused, storePort } from "./testing/port.ts";

ownDatabase();
storePort();

describe("what was written stays", () => {
  for (const table of [
    "dossier",
    "outlet",
    "document",
    "capture",
    "event",
    "concept",
    "term",
    "question",
    "claim",
    "passage",
    "silence",
    "adjudication",
  ]) {
    refused(`delete from ${table}`, "delete of");
    refused(`truncate ${table} cascade`, "truncate of");
  }
  for (const table of ["history", "revision", "snapshot", "tombstone"]) {
    refused(`delete from ${table}`, "what is written there stays");
    refused(`truncate ${table} cascade`, "what is written there stays");
  }
  refused("update history set entity = 'other'", "what is written there stays");
  refused("update revision set actor = 'someone else'", "what is written there stays");
  refused("update snapshot set body = '{}'", "what is written there stays");
  refused(
    "insert into history (dossier_id, kind, entity, version, revision) values (1, 'claim', 'one', 9, 1)",
    "the database alone writes it",
  );
  refused(
    "insert into revision (dossier_id, number, actor, imported) values (1, 9, 'me', false)",
    "the database alone writes it",
  );
  refused("update dossier set revision = 9", "the database alone writes it");
  refused("update claim set id = 'other' where id = 'one'", "The key of a claim never changes");
  refused("update term set term = 'other'", "The key of a term never changes");
  refused("update dossier set slug = 'other'", "The key of a dossier never changes");
  refused("update capture set text = null where document_id = 'a'", "A capture never changes");
  refused("update capture set sha256 = repeat('0', 64) where document_id = 'a'", "A capture never changes");
  refused("update capture set length = 3 where document_id = 'a'", "A capture never changes");
  refused("update capture set captured_at = now() where document_id = 'a'", "A capture never changes");

  test("a change by nobody is refused", async () => {
    await expect(sql()`update claim set value = '1'`).rejects.toThrow("A change must say who makes it");
  });
});
