import { sameEntity } from "./same-entity.ts";
import type { Entity } from "./tabulate-entity.ts";

/** A dossier's rows, by `kind id`. */
export type Entities = ReadonlyMap<string, Entity>;

/** What an import makes of a dossier: `next` is what stands afterwards, the rest names what it does. */
export interface ImportPlan {
  readonly next: Entities;
  readonly added: readonly Entity[];
  readonly changed: readonly Entity[];
  readonly retracted: readonly Entity[];
  /** What stays though the package says otherwise: edited in the app since a package last brought it, or the ground of an open draft. */
  readonly kept: readonly Entity[];
}

/**
 * Decides what the import of a package changes. What was edited in the app (`edited`, as `kind id`) is
 * never overwritten, brought back or withdrawn; nor is what such an edit or an open draft (`drafted`) rests on
 * withdrawn, nor added what rests on something withdrawn in the app. All of that is named in `kept`.
 */
export function planImport(
  current: Entities,
  brought: Entities,
  { edited, drafted }: { readonly edited: ReadonlySet<string>; readonly drafted: ReadonlySet<string> },
): ImportPlan {
  const next = new Map<string, Entity>();
  const kept = new Set<string>();
  const keep = (key: string) => {
    kept.add(key);
    const own = current.get(key);
    if (own === undefined) next.delete(key);
    else next.set(key, own);
  };
  for (const [key, entity] of brought) {
    const own = current.get(key);
    if (own !== undefined && sameEntity(own, entity)) next.set(key, own);
    else if (edited.has(key)) keep(key);
    else next.set(key, entity);
  }
  for (const key of current.keys()) if (!brought.has(key) && (edited.has(key) || drafted.has(key))) keep(key);
  settleReferences(next, { current, brought }, keep);
  keepOutOfSilences(next, current, keep);
  const keptEntities = [...kept].flatMap((key) => brought.get(key) ?? current.get(key) ?? []);
  return { next: inPlace(next, current, brought), ...differenceBetween(current, next), kept: keptEntities };
}

/** In the package's order, with what only the app has where it stood: after what it followed. */
function inPlace(next: Entities, current: Entities, brought: Entities): Entities {
  const followers = new Map<string, string[]>();
  let place = "";
  for (const key of current.keys()) {
    if (brought.has(key)) place = key;
    else if (next.has(key)) followers.set(place, [...(followers.get(place) ?? []), key]);
  }
  const order = ["", ...brought.keys()].flatMap((key) => [key, ...(followers.get(key) ?? [])]);
  return new Map(order.flatMap((key) => [next.get(key) ?? []].flat().map((entity) => [key, entity] as const)));
}

/** The tables that columns refer to, by the columns' names, which are the same everywhere. */
const REFERENCES: readonly (readonly [string, string])[] = [
  ["outlet_id", "outlet"],
  ["origin_id", "document"],
  ["document_id", "document"],
  ["parent_id", "event"],
  ["event_id", "event"],
  ["concept_id", "concept"],
  ["question_id", "question"],
  ["part_of_id", "question"],
];

/** Keeps what something kept refers to, and takes out what refers to something that stays withdrawn, until all that stands has its ground. */
function settleReferences(
  next: Entities,
  { current, brought }: { readonly current: Entities; readonly brought: Entities },
  keep: (key: string) => void,
): void {
  for (;;) {
    const unsettled = [...next].flatMap(([key, entity]) => {
      const targets = referencesOf(entity).filter((target) => !next.has(target));
      if (current.get(key) === entity) return targets.filter((target) => current.has(target));
      return targets.some((target) => brought.has(target)) ? [key] : [];
    });
    if (unsettled.length === 0) return;
    for (const key of unsettled) keep(key);
  }
}

function referencesOf({ rows }: Entity): readonly string[] {
  return rows
    .slice(0, 1)
    .flatMap(({ values }) =>
      REFERENCES.flatMap(([column, kind]) => (typeof values[column] === "string" ? [`${kind} ${values[column]}`] : [])),
    );
}

/** Where one of a silence and a claim of the same pair was kept, the other, which the package brought, is taken out. */
function keepOutOfSilences(next: Entities, current: Entities, keep: (key: string) => void): void {
  const silences = new Map(
    [...next].filter(([, { kind }]) => kind === "silence").map(([key, entity]) => [pairOf(entity), key]),
  );
  for (const [key, entity] of [...next]) {
    const silence = entity.kind === "claim" ? silences.get(pairOf(entity)) : undefined;
    if (silence !== undefined) keep(current.get(key) === entity ? silence : key);
  }
}

function pairOf({ rows }: Entity): string {
  return `${rows[0]?.values["question_id"]} ${rows[0]?.values["document_id"]}`;
}

function differenceBetween(current: Entities, next: Entities): Pick<ImportPlan, "added" | "changed" | "retracted"> {
  return {
    added: [...next].filter(([key]) => !current.has(key)).map(([, entity]) => entity),
    changed: [...next]
      .filter(([key, entity]) => current.has(key) && current.get(key) !== entity)
      .map(([, entity]) => entity),
    retracted: [...current].filter(([key]) => !next.has(key)).map(([, entity]) => entity),
  };
}
