import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** A dossier as lists show it. */
export interface ListedDossier {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly revision: number;
  /** Since when it is kept for reading only; null while it is edited. */
  readonly archivedAt: Date | null;
}

/** All dossiers, by title. */
export function listDossiers(): Promise<readonly ListedDossier[]> {
  return makeSql(readers)<ListedDossier>`
    select slug as name, title, description, revision, archived_at as "archivedAt" from dossier order by title, slug`;
}
