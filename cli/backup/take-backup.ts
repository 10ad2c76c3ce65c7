import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { z } from "zod";

import { root } from "#cli/setup/folders.ts";
import { dumpTable } from "#lib/db/dump-table.ts";
import { listSequences } from "#lib/db/list-sequences.ts";
import { listTables } from "#lib/db/list-tables.ts";
import { makeSql } from "#lib/db/make-sql.ts";
import { notBackedUp } from "#lib/db/not-backed-up.ts";
import { BACKUP_FORM, type BackupHead } from "#lib/formats/backup/manifest.ts";
import { writeBackup } from "#lib/formats/backup/write-backup.ts";
import { withSnapshot } from "#prisma/upgrade.ts";

/** What was written. */
export interface BackupReport {
  readonly head: BackupHead;
  /** The number of rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Writes all of a database as it stands at one moment, whoever writes to it meanwhile. */
export function takeBackup(url: string, target: Writable): Promise<BackupReport> {
  return withSnapshot(url, async (client) => {
    const sql = makeSql(client);
    const [moment] = await sql<{ at: Date; postgres: string }>`
      select now() as at, current_setting('server_version') as postgres`;
    const migrations = await sql<{ name: string }>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null
      order by 1`;
    const tables = (await listTables(client)).filter(({ name }) => !(name in notBackedUp()));
    const head: BackupHead = {
      version: BACKUP_FORM,
      parallax: ownVersion(),
      postgres: moment?.postgres ?? "",
      madeAt: (moment?.at ?? new Date(0)).toISOString(),
      migrations: migrations.map(({ name }) => name),
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    };
    const counts: (readonly [string, () => number])[] = [];
    await writeBackup(
      {
        head,
        rowsOf: (table) => {
          const { rows, count } = dumpTable(client, table);
          counts.push([table.name, count]);
          return rows;
        },
        contents: async () => ({ rows: counted(counts), sequences: [...(await listSequences(client))] }),
      },
      target,
    );
    return { head, rows: counted(counts) };
  });
}

function counted(counts: readonly (readonly [string, () => number])[]): Record<string, number> {
  return Object.fromEntries(counts.map(([name, count]) => [name, count()]));
}

function ownVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version;
}
