import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from } from "pg-copy-streams";

import type { DatabaseSequence } from "./list-sequences.ts";
import { type DatabaseTable, listTables } from "./list-tables.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { quoteName } from "./quote-name.ts";
import { rebuildSearch } from "./rebuild-search.ts";

/** Rows to be loaded: whole ones, of one table, in COPY's text. */
export interface RowBlock {
  readonly table: string;
  readonly rows: Buffer;
}

/** What a database is filled with. */
export interface Filling {
  readonly tables: readonly DatabaseTable[];
  readonly sequences: readonly DatabaseSequence[];
  readonly blocks: AsyncIterable<RowBlock>;
  /** The version of the PostgreSQL that they were in. */
  readonly postgres: string;
}

/** Something that is taken off a table while it is filled, and how it is put back. */
interface Aside {
  readonly drop: string;
  readonly add: string;
}

/**
 * Fills the empty tables of a database with rows as they stood elsewhere, in the transaction that the connection is in.
 * Gives the number of rows by table. The triggers, which would write a history of the loading, are off meanwhile; keys,
 * indexes and references are taken off and made anew, which proves them and is faster than keeping them.
 */
export async function loadTables(connection: ClientBase, filling: Filling): Promise<ReadonlyMap<string, number>> {
  const sql = makeSql(connection);
  const all = await listTables(connection);
  for (const { name } of all) await sql.run(`alter table ${quoteName(name)} disable trigger user`);
  await sql.run("set local maintenance_work_mem = '256MB'");
  const aside = await listAside(sql);
  for (const { drop } of aside) await sql.run(drop);
  const loaded = await copyAll(connection, filling);
  for (const { add } of aside.toReversed()) await sql.run(add);
  for (const { name, last, called } of filling.sequences)
    await sql`select setval(${quoteName(name)}::regclass, ${last}::bigint, ${called})`;
  for (const { name } of all) await sql.run(`analyze ${quoteName(name)}`);
  // Another PostgreSQL may stem words otherwise.
  const [server] = await sql<{ version: string }>`select current_setting('server_version') as version`;
  if (Number.parseInt(filling.postgres, 10) !== Number.parseInt(server?.version ?? "", 10)) await rebuildSearch(sql);
  await withdrawOpenLinks(sql);
  for (const { name } of all) await sql.run(`alter table ${quoteName(name)} enable trigger user`);
  return loaded;
}

async function copyAll(connection: ClientBase, { tables, blocks }: Filling): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>();
  for await (const { table, rows } of blocks) {
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    const target = connection.query(from(`copy ${quoteName(table)} (${columns.map(quoteName).join(", ")}) from stdin`));
    await pipeline(Readable.from([rows]), target);
    loaded.set(table, (loaded.get(table) ?? 0) + target.rowCount);
  }
  return loaded;
}

/** In the order in which they are dropped: references, the keys that they rest on, other indexes. */
function listAside(sql: Sql): Promise<readonly Aside[]> {
  return sql.run<Aside>(`
    select drop, add from (
      select case contype when 'f' then 1 else 2 end as turn, conname as name,
             format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
             format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where connamespace = current_schema()::regnamespace and contype in ('f', 'p', 'u', 'x')
      union all
      select 3, relname, format('drop index %s', pg_class.oid::regclass), pg_get_indexdef(pg_class.oid)
      from pg_class join pg_index on indexrelid = pg_class.oid
      where relnamespace = current_schema()::regnamespace
        and not exists (select from pg_constraint where conindid = pg_class.oid and contype in ('p', 'u', 'x'))
    ) as aside order by turn, name`);
}

/** What was used or withdrawn since the backup would be open again, and who should still have one gets a new one. */
async function withdrawOpenLinks(sql: Sql): Promise<void> {
  const [there] = await sql<{ is: boolean }>`select to_regclass('one_time_link') is not null as is`;
  if (there?.is === true)
    await sql.run("update one_time_link set withdrawn_at = now() where used_at is null and withdrawn_at is null");
}
