import type { Claim } from "#lib/claim.ts";
import type { EntityKind, EntityTypes } from "#lib/entity.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type Edit, type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";
import { entityVersions } from "./entity-versions.ts";
import { findOpenRound } from "./find-open-round.ts";
import { placeClaim } from "./place-claim.ts";
import { putRows } from "./put-rows.ts";
import { sameEntity } from "./same-entity.ts";
import type { EntityVersion } from "./select-versions.ts";
import { storedTables } from "./stored-tables.ts";
import { type Captures, type Entity, tabulateEntity } from "./tabulate-entity.ts";
import { withdrawRows } from "./withdraw-rows.ts";

interface ChangeOf<Kind extends EntityKind> {
  readonly kind: Kind;
  /** As the history names it: the parts of its key joined by `/`. */
  readonly id: string;
  /** What it shall be; null to withdraw it. */
  readonly value: EntityTypes[Kind] | null;
  /** The `version` (`EntityVersion`) that the change was made from; null where the page knew of none. */
  readonly seen: number | null;
}

/** A change of one thing in a dossier: new, other than it was, withdrawn, or back. */
export type EntityChange = { readonly [Kind in EntityKind]: ChangeOf<Kind> }[EntityKind];

/** Why nothing of a change was made. `stale` and `id-taken` tell of what, and how it stands now. */
export type PutFault =
  | Fault<"unknown-entity" | "not-yours">
  | (Fault<"stale" | "id-taken"> & {
      readonly entity: { readonly kind: EntityKind; readonly id: string };
      readonly current: EntityVersion;
    });

/**
 * Makes changes of things in the dossier `name`, all in one revision, or none. What is new comes last; what was
 * withdrawn comes back by a change of its withdrawn version. What is already as it shall be is not touched, so the
 * same again changes nothing. Of a new document, the first capture is written with it; of one that is there, the
 * captures stay. Gives everything as it then stands, in the order of the changes.
 *
 * Fails as `editDossier` does; with `stale` where something has changed since it was seen; with `id-taken` where
 * something new is called as something is or was (a term, a silence or an adjudication that was withdrawn can be
 * made anew); with `unknown-entity` where there is nothing to change; with
 * `not-yours` for a silence in a document that is being coded blind.
 */
export function putEntities(
  name: string,
  edit: Edit,
  changes: readonly EntityChange[],
): Promise<Result<readonly EntityVersion[], PutFault | EditFault>> {
  return editDossier(name, edit, async (held) => {
    const steps: Step[] = [];
    for (const change of changes) {
      const step = (await codedFault(held, change)) ?? (await planChange(held, change));
      if (!step.ok) return step;
      steps.push(step.value);
    }
    await writeSteps(held, steps);
    const written: EntityVersion[] = [];
    for (const { kind, id } of changes) {
      const version = (await entityVersions(held.sql, held.dossier.id, kind, id)).at(-1);
      if (version === undefined) throw new Error(`${kind} ${id} was just written and is not there.`);
      written.push(version);
    }
    return ok(written);
  });
}

/** A silence says what a document leaves unanswered, and its blind coders could read that. */
async function codedFault(held: HeldDossier, { kind, value }: EntityChange) {
  if (kind !== "silence" || value === null || (await findOpenRound(held, value.document)) === null) return null;
  return failed(
    "not-yours",
    "This document is being coded blind, and its coders could read this. Record the silence when that is settled.",
  );
}

/** What is to be written: an entity put, and rows of it withdrawn, `table key`. */
interface Step {
  readonly put: Entity | null;
  readonly withdrawn: readonly { readonly table: string; readonly key: string }[];
}

const NOTHING: Step = { put: null, withdrawn: [] };

/** Kinds that are named by what they are about, so that a name can stand for a second one when the first was withdrawn. */
const NAMED_BY_OTHERS: ReadonlySet<EntityKind> = new Set(["term", "silence", "adjudication"]);

async function planChange<Kind extends EntityKind>(
  held: HeldDossier,
  { kind, id, value, seen }: ChangeOf<Kind>,
): Promise<Result<Step, PutFault>> {
  const current = (await entityVersions(held.sql, held.dossier.id, kind, id)).at(-1) ?? null;
  if (current === null && (seen !== null || value === null))
    return failed("unknown-entity", `There is no ${kind} ${id}.`);
  if (value === null) {
    if (current?.retracted !== false) return ok(NOTHING);
    return staleFault({ kind, id }, current, seen) ?? ok({ put: null, withdrawn: [{ table: kind, key: id }] });
  }
  const captures = await capturesFor(held, claimIn(value), current);
  const put = tabulateEntity(kind, value, captures);
  if (put.id !== id) throw new Error(`What is given as ${kind} ${id} is ${put.id}.`);
  if (current === null) return ok({ put, withdrawn: [] });
  const stored = tabulateEntity(kind, current.state, captures);
  if (!current.retracted && sameEntity(stored, put)) return ok(NOTHING);
  const kept = new Set(put.rows.map(({ key }) => key));
  const withdrawn = stored.rows.filter(({ key }) => !kept.has(key));
  return staleFault({ kind, id }, current, seen) ?? ok({ put, withdrawn });
}

function staleFault<Kind extends EntityKind>(
  entity: { readonly kind: Kind; readonly id: string },
  current: EntityVersion<Kind>,
  seen: number | null,
): { readonly ok: false; readonly fault: PutFault } | null {
  const { kind, id } = entity;
  const { actor, retracted, version } = current;
  if (seen === version || (seen === null && retracted && NAMED_BY_OTHERS.has(kind))) return null;
  if (seen === null && !NAMED_BY_OTHERS.has(kind)) {
    const message = `There is${retracted ? ", withdrawn," : ""} a ${kind} ${id} already. Give this one another name.`;
    return { ok: false, fault: { kind: "id-taken", message, entity, current } };
  }
  const what = retracted ? "withdrew" : "changed";
  const message = `${actor} ${what} this ${kind} while you were at it. Look at both versions, and save the one that is right.`;
  return { ok: false, fault: { kind: "stale", message, entity, current } };
}

/** A new document comes with its first capture. */
async function capturesFor(
  { sql, dossier }: HeldDossier,
  claim: Claim | null,
  current: EntityVersion | null,
): Promise<Captures> {
  const number = claim === null ? 1 : await placeClaim(sql, dossier.id, claim);
  return {
    captureOf: ({ sha256, length, text }) => (current === null ? { number: 1, sha256, length, text } : null),
    numberOf: () => number,
  };
}

function claimIn(value: EntityTypes[EntityKind]): Claim | null {
  return "passages" in value ? value : null;
}

async function writeSteps(held: HeldDossier, steps: readonly Step[]): Promise<void> {
  for (const table of storedTables()) {
    const target = { transaction: held, dossier: held.dossier.id, table };
    const rows = steps.flatMap(({ put }) => put?.rows.filter((row) => row.table === table.name) ?? []);
    if (rows.length > 0) {
      const last = table.placed ? await lastPlace(held, table.name) : 0;
      await putRows(
        target,
        rows.map((row, index) => ({ row, place: last + index + 1 })),
      );
    }
    const gone = steps.flatMap(({ withdrawn }) => withdrawn.filter((row) => row.table === table.name));
    await withdrawRows(
      target,
      gone.map(({ key }) => key),
    );
  }
}

/** The last place that something in a table has or had. */
async function lastPlace({ sql, dossier }: HeldDossier, table: string): Promise<number> {
  const [last] = await sql.run<{ place: number | null }>(
    `select max(position) as place from ${table} where dossier_id = $1`,
    [dossier.id],
  );
  return last?.place ?? 0;
}
