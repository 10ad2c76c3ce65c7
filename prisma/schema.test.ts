import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { CREDIBILITIES, SILENCE_STATES, STANCES } from "#lib/claim.ts";
import { CONNOTATIONS } from "#lib/codebook.ts";
import { sql } from "#lib/db/testing/stored.ts";
import { OUTLET_TYPES, RELIABILITIES } from "#lib/document.ts";
import { ROLES } from "#lib/policy.ts";
import { ANSWER_TYPES, FRAME_FUNCTIONS } from "#lib/question.ts";

ownDatabase();

test.each([
  ["outlet_type_listed", OUTLET_TYPES],
  ["outlet_reliability_listed", RELIABILITIES],
  ["question_answer_listed", ANSWER_TYPES],
  ["question_function_listed", FRAME_FUNCTIONS],
  ["term_connotation_listed", CONNOTATIONS],
  ["claim_stance_listed", STANCES],
  ["claim_credibility_listed", CREDIBILITIES],
  ["silence_state_listed", SILENCE_STATES],
  ["person_role_listed", ROLES],
  ["one_time_link_role_listed", ROLES],
])("the database and the core list the same words: %s", async (constraint, words) => {
  const [found] = await sql()<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${constraint}`;
  expect([...(found?.text ?? "").matchAll(/'([^']+)'/g)].map(([, word]) => word)).toEqual([...words]);
});

test("every model and every column of the schema says what it is", async () => {
  const lines = (await readFile(new URL("schema.prisma", import.meta.url), "utf8")).split("\n");
  const silent = lines.filter((line, index) => {
    const column = /^ {2}\w+ +(String|Int|Boolean|DateTime|Json)/.test(line) || line.startsWith("model ");
    return column && !lines[index - 1]?.trim().startsWith("///");
  });
  expect(silent).toEqual([]);
});
