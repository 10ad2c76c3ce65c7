import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { z } from "zod";

import { type Migration, migrationsFolder } from "./folder.ts";

/** Lends Prisma's schema engine, as WebAssembly so that none is downloaded, on the one connection of a pool. */
export async function withEngine<Result>(
  pool: pg.Pool,
  act: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loaded();
  const adapter = new WholeScriptAdapter(pool);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter);
    return await act(await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory));
  } catch (error) {
    // The engine itself only says that the connector failed.
    throw adapter.failed ?? error;
  }
}

/** A script that PostgreSQL refused. */
export class FailedScript extends Error {
  override name = "FailedScript";
  readonly script: string;

  constructor(script: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.script = script;
  }
}

/** Prisma's own adapter cuts a script at every semicolon, those of function bodies and comments too: sent whole, it is not cut. */
class WholeScriptAdapter extends PrismaPg {
  readonly #pool: pg.Pool;
  failed: FailedScript | undefined;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      try {
        await this.#pool.query(script);
      } catch (error) {
        this.failed = new FailedScript(script, error);
        throw error;
      }
    };
    return connection;
  }
}

/**
 * The SQL that leads from one schema, or from nothing, to another; empty when there is nothing to do. Compares the
 * schemas themselves: reading a database back would miss, or drop, what migrations say in SQL only. The engine asks
 * the database no more than its version.
 */
export async function diffSchemas(url: string, from: string | undefined, to: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { stdout } = await withEngine(pool, (engine) =>
    engine.diff({
      from: from === undefined ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: wholeSchema,
    }),
  ).finally(() => pool.end());
  const sql = stdout ?? "";
  return sql.includes("-- This is an empty migration") ? "" : sql;
}

function datamodel(content: string): { tag: "schemaDatamodel"; files: bindings.SchemaContainer[] } {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

const startable = z.object({ __wbindgen_start: z.function() });
let loading: Promise<void> | undefined;

function loaded(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const code = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  startable.parse(instance.exports).__wbindgen_start();
}

/** The migrations in the form the engine takes. */
export function migrationList(migrations: readonly Migration[]): bindings.MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

/** Nothing in the database is left to others. */
export const wholeSchema: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };
