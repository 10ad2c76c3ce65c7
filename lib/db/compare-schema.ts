import { pool } from "./client.ts";
import { makeSql, type Sql } from "./make-sql.ts";

/** That rows of one table name rows of another. */
export interface StoredReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly keys: readonly string[];
}

/** How a database's schema stands to what the migrations make. */
export interface SchemaComparison {
  /** What is not there or is another, as sentences. */
  readonly missing: readonly string[];
  /** The references that there should be. */
  readonly references: readonly StoredReference[];
}

/** Where the migrations are applied once more, to be taken back at the end. */
const EXPECTED = "parallax_expected";

/** PostgreSQL's word for what a login is not allowed. */
const MAY_NOT = "42501";

/**
 * Compares what the database has with what the migrations' scripts make of an empty schema beside it: in a transaction
 * that is taken back, so that nothing changes. What an operator has added, an index or a table, is no difference; a
 * column, a rule or a trigger on a table of ours is.
 */
export async function compareSchema(scripts: readonly string[]): Promise<SchemaComparison> {
  const connection = await pool().connect();
  let lost: Error | undefined;
  try {
    const sql = makeSql(connection);
    await connection.query("begin");
    await sql.run("set local statement_timeout = 0");
    await sql.run("set local client_min_messages = warning");
    const [own] = await sql.run<{ name: string }>("select current_schema() as name");
    const actual = own?.name ?? "public";
    await sql.run(`create schema ${EXPECTED}`);
    await sql.run("select set_config('search_path', $1, true)", [`${EXPECTED}, "${actual}"`]);
    for (const script of scripts) await connection.query(script);
    return { missing: await listDifferences(sql, actual), references: await listReferences(sql) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === MAY_NOT)) throw error;
    return {
      missing: ["This login may not make the schema to compare with: give doctor the owner's."],
      references: [],
    };
  } finally {
    await connection.query("rollback").catch((failure: Error) => {
      lost = failure;
    });
    connection.release(lost);
  }
}

async function listDifferences(sql: Sql, actual: string): Promise<readonly string[]> {
  const rows = await sql.run<{ problem: string }>(
    `with made as (${things("$1")}), found as (${things("$2")})
     select case when found.name is null then format('%s %s is missing.', made.kind, made.name)
                 when made.name is null then format('%s %s is not of this version.', found.kind, found.name)
                 else format('%s %s is not as this version has it.', made.kind, made.name) end as problem
     from made full join found on made.kind = found.kind and made.name = found.name
     where (made.name is null and found.kind in ('Column', 'Rule', 'Trigger')
            and found.owner in (select name from made where kind = 'Table'))
        or (made.name is not null and made.definition is distinct from found.definition)
     order by 1 limit 10`,
    [EXPECTED, actual],
  );
  return rows.map(({ problem }) => problem);
}

/** All that a schema holds, with its definition less the schema's name. */
function things(schema: string): string {
  const space = `${schema}::text::regnamespace`;
  const plain = (text: string): string =>
    `regexp_replace(${text}, '\\m(' || quote_ident($1) || '|' || quote_ident($2) || ')\\.', '', 'g')`;
  return `
    select 'Table' as kind, relname::text as name, relname::text as owner, relpersistence::text as definition
    from pg_class where relkind = 'r' and relnamespace = ${space}
    union all
    select 'Column', attname || ' of ' || relname, relname,
           ${plain("concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attgenerated, pg_get_expr(adbin, adrelid))")}
    from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relkind = 'r' and relnamespace = ${space} and attnum > 0 and not attisdropped
    union all
    select 'Rule', conname || ' of ' || relname, relname, ${plain("pg_get_constraintdef(pg_constraint.oid)")}
    from pg_constraint join pg_class on pg_class.oid = conrelid where relnamespace = ${space} and contype <> 'n' and contype <> 't'
    union all
    select 'Index', made.relname, kept.relname, ${plain("pg_get_indexdef(made.oid)")}
    from pg_index join pg_class as made on made.oid = indexrelid join pg_class as kept on kept.oid = indrelid
    where made.relnamespace = ${space}
    union all
    select 'Trigger', tgname || ' of ' || relname, relname, ${plain("pg_get_triggerdef(pg_trigger.oid)")}
    from pg_trigger join pg_class on pg_class.oid = tgrelid where relnamespace = ${space} and not tgisinternal
    union all
    select 'Function', proname || ${plain("'(' || pg_get_function_identity_arguments(pg_proc.oid) || ')'")}, null, ${plain(`replace(pg_get_functiondef(pg_proc.oid), quote_literal('${EXPECTED}') || ', ', '')`)}
    from pg_proc where pronamespace = ${space} and prokind = 'f'
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    union all
    select 'View', relname, null, ${plain("pg_get_viewdef(oid)")} from pg_class where relkind = 'v' and relnamespace = ${space}
    union all
    select 'Text search configuration', cfgname, null, '' from pg_ts_config where cfgnamespace = ${space}`;
}

async function listReferences(sql: Sql): Promise<readonly StoredReference[]> {
  const names = (keys: string, table: string): string =>
    `array(select attname::text from unnest(${keys}) with ordinality as key (number, place)
           join pg_attribute on attrelid = ${table} and attnum = number order by place)`;
  return await sql.run<StoredReference>(
    `select own.relname as table, ${names("conkey", "conrelid")} as columns, other.relname as target, ${names("confkey", "confrelid")} as keys
     from pg_constraint join pg_class as own on own.oid = conrelid join pg_class as other on other.oid = confrelid
     where contype = 'f' and connamespace = $1::regnamespace order by conname`,
    [EXPECTED],
  );
}
