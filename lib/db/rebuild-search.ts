import type { Sql } from "./make-sql.ts";

/** Claims find the words of their questions in the rows of those. */
const KINDS = ["question", "term", "document", "claim"] as const;

/**
 * Writes what search finds anew from the rows that it is made of, in the transaction that `sql` is in. The indexes are
 * made anew too, which is faster than keeping them. Does nothing in a database of a time before there was search.
 */
export async function rebuildSearch(sql: Sql): Promise<void> {
  const [there] = await sql<{ is: boolean }>`select to_regclass('search_entry') is not null as is`;
  if (there?.is !== true) return;
  const indexes = await sql<{ name: string; add: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as add from pg_index
    where indrelid = to_regclass('search_entry') and not indisprimary order by 1`;
  await sql.run("alter table search_entry disable trigger user");
  for (const { name } of indexes) await sql.run(`drop index ${name}`);
  await sql.run("delete from search_entry");
  const dossiers = await sql<{ id: number }>`select id from dossier order by id`;
  for (const { id } of dossiers) {
    for (const kind of KINDS) await sql.run(`insert into search_entry select * from search_${kind}s($1, null)`, [id]);
  }
  // Words have sounds since 20261122130500.
  const [sounds] = await sql<{ are: boolean }>`select to_regprocedure('search_sound(text)') is not null as are`;
  const [column, sound] = sounds?.are === true ? [", sound", ", search_sound(word)"] : ["", ""];
  await sql.run(`
    insert into search_word (word, letters${column})
    select word, search_letters(word)${sound}
    from (select distinct string_to_table(case kind when 'claim' then split_part(text, '¦', 1) else text end, ' ') as word
          from search_entry) as found
    where char_length(word) between 4 and 40 and word !~ '^[0-9.|¦]*$'
      and not exists (select from search_word as known where known.word = found.word)`);
  for (const { add } of indexes) await sql.run(add);
  await sql.run("alter table search_entry enable trigger user");
}
