import type { EntityKind } from "#lib/entity.ts";
import type { EntityStep, QuestionSteps } from "#lib/question-state.ts";

import { isSlug } from "./is-slug.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { readers } from "./replicas.ts";
import { selectVersions } from "./select-versions.ts";

/** The question, and those that were ever counted with it in one total. */
const KIN = `
  kin as (
    select $2::text as id
    union select part_of_id from asked union select question.id from question join asked
      on question.part_of_id = asked.id or question.part_of_id = asked.part_of_id
      where dossier_id = $1
    union select entity from history join asked
      on old ->> 'part_of_id' = asked.id or old ->> 'part_of_id' = asked.part_of_id
      where dossier_id = $1 and kind = 'question'
  )`;

/** What the question is, and was, by itself. */
const ASKED = `
  asked as (
    select id, part_of_id from question where dossier_id = $1 and id = $2
    union select entity, old ->> 'part_of_id' from history
    where dossier_id = $1 and kind = 'question' and entity = $2 and old is not null
  )`;

const OF_KIN = `(with ${ASKED}, ${KIN} select id from kin where id is not null)`;

/** Claims that answer one of them, or did before they were filed elsewhere. */
const CLAIMS = `(
  select id from claim where dossier_id = $1 and question_id in ${OF_KIN}
  union select entity from history
  where dossier_id = $1 and kind = 'claim' and old ->> 'question_id' in ${OF_KIN})`;

const CONCEPTS = `(
  select concept_id from question where dossier_id = $1 and id in ${OF_KIN} and concept_id is not null
  union select old ->> 'concept_id' from history
  where dossier_id = $1 and kind = 'question' and entity in ${OF_KIN} and old ->> 'concept_id' is not null)`;

/** All of a kind; the question is named so that every statement takes the same values. */
const ALL = "$2::text is not null";

/** What a question is compared by: of each kind of entity, which of a dossier. */
const WHERE: { readonly [Kind in EntityKind]: string } = {
  outlet: ALL,
  document: ALL,
  event: ALL,
  concept: `row.id in ${CONCEPTS}`,
  term: `row.concept_id in ${CONCEPTS}`,
  question: `row.id in ${OF_KIN}`,
  claim: `row.id in ${CLAIMS}`,
  silence: `row.question_id in ${OF_KIN}`,
  adjudication: "row.question_id = $2",
};

/**
 * Every state that a question of the dossier `name`, and all that it is compared by, has had: things in the order that
 * they have in the dossier now, of each the first first. Empty where there is no such question.
 */
export async function readQuestionStates(name: string, question: string): Promise<QuestionSteps> {
  const sql = makeSql(readers);
  const known = isSlug(name) && isSlug(question);
  const [found] = known ? await sql<{ id: number }>`select id from dossier where slug = ${name}` : [];
  const read = async <Kind extends EntityKind>(kind: Kind) =>
    found === undefined ? [] : await stepsOf(sql, kind, [found.id, question]);
  return {
    outlet: await read("outlet"),
    document: await read("document"),
    event: await read("event"),
    concept: await read("concept"),
    term: await read("term"),
    question: await read("question"),
    claim: await read("claim"),
    silence: await read("silence"),
    adjudication: await read("adjudication"),
  };
}

async function stepsOf<Kind extends EntityKind>(
  sql: Sql,
  kind: Kind,
  values: readonly [number, string],
): Promise<readonly EntityStep<Kind>[]> {
  const where = { own: WHERE[kind], ofOwner: (column: string) => (kind === "claim" ? `${column} in ${CLAIMS}` : ALL) };
  const things = await selectVersions(sql, kind, where, values);
  return things.flatMap(({ id, versions }) =>
    versions.map(({ revision, state, retracted }) => ({ id, revision, state: retracted ? null : state })),
  );
}
