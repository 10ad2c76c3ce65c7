import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import type { DossierHeading } from "./add-dossier.ts";
import { type EditFault, editDossier } from "./edit-dossier.ts";
import { readHeading, type StoredHeading } from "./read-heading.ts";

/** Somebody else described the dossier meanwhile: how it is described now. */
export interface StaleHeading extends Fault<"stale"> {
  readonly current: StoredHeading;
}

/** What is said of a dossier, and the version of it that whoever says so had before them. */
export interface HeadingChange extends Omit<DossierHeading, "name"> {
  readonly seen: number;
  readonly reason: string | null;
}

/** Says anew what the dossier `name` is. `person` is the id of an account. The same again changes nothing. */
export function describeDossier(
  name: string,
  person: string,
  { seen, reason, title, description, created, licences }: HeadingChange,
): Promise<Result<StoredHeading, EditFault | StaleHeading>> {
  const edit = { person, action: "describe-dossier", reason } as const;
  return editDossier<StoredHeading, EditFault | StaleHeading>(name, edit, async ({ sql, dossier }) => {
    const current = await readHeading(name, sql);
    if (current === null) return failed("unknown-dossier", `There is no dossier ${name}.`);
    if (current.version !== seen) {
      const message = `${current.actor} described this dossier anew while you were at it. Look at both, and save what is right.`;
      return { ok: false, fault: { kind: "stale", message, current } };
    }
    await sql`
      update dossier set title = ${title}, description = ${description}, created = ${created},
                         licences = ${JSON.stringify(licences)}
      where id = ${dossier.id}`;
    return ok((await readHeading(name, sql)) ?? current);
  });
}
