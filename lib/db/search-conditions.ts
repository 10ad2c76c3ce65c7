import type { Search } from "#lib/search.ts";
import type { SearchRange } from "#lib/search-query.ts";

import type { SqlValue } from "./make-sql.ts";

/** What is searched for, as the index has it. */
export interface AskedOfIndex {
  /** Empty where no words are asked for. */
  readonly tsquery: string;
  /** The same without misreadings; empty where there are none. */
  readonly exact: string;
  /** Folded, between spaces. */
  readonly phrases: readonly string[];
  readonly withoutPhrases: readonly string[];
  readonly ranges: readonly SearchRange[];
}

/**
 * The conditions on a row of search, in SQL, and whether all that it states lies in every range asked for (null without
 * ranges); `values` takes what they name as `$1` and so on.
 */
export function searchConditions(
  search: Search,
  asking: AskedOfIndex,
  values: SqlValue[],
): { readonly where: string; readonly within: string } {
  const place = (value: SqlValue) => `$${values.push(value)}`;
  const among = (column: string, list: readonly string[]) =>
    list.length === 0 ? [] : `${column} = any(${place(list)})`;
  const inside = (column: string, list: readonly string[]) => {
    if (list.length === 0) return [];
    const [dossiers, ids] = [list.map((one) => one.split("/")[0] ?? ""), list.map((one) => one.split("/")[1] ?? "")];
    return `(dossier_id, ${column}) in (
      select dossier.id, chosen.id from unnest(${place(dossiers)}::text[], ${place(ids)}::text[]) as chosen (slug, id)
      join dossier using (slug))`;
  };
  const conditions = [
    asking.tsquery === "" ? [] : `stems @@ ${place(asking.tsquery)}::tsquery`,
    asking.phrases.map((phrase) => `strpos(text, ${place(phrase)}) > 0`),
    asking.withoutPhrases.map((phrase) => `strpos(text, ${place(phrase)}) = 0`),
    asking.ranges.map((range) => rangeCondition(range, place)),
    search.dossiers.length === 0
      ? []
      : `dossier_id = any(array(select id from dossier where slug = any(${place(search.dossiers)})))`,
    inside("document_id", search.documents),
    inside("event_id", search.events),
    among("outlet_type", search.outletTypes),
    among("answer", search.answers),
    search.years.length === 0 ? [] : `year = any(${place(search.years)}::int[])`,
  ].flat();
  const stated = asking.ranges.map((range) => rangeCondition(range, place, "<@"));
  return {
    where: conditions.length === 0 ? "true" : conditions.join(" and "),
    within: stated.length === 0 ? "null::boolean" : `(${stated.join(" and ")})`,
  };
}

function rangeCondition(
  { of, from, to, open }: SearchRange,
  place: (value: SqlValue) => string,
  stands: "&&" | "<@" = "&&",
): string {
  const bounds = `${open ? "(" : "["}${from ?? ""},${to ?? ""}${open ? ")" : "]"}`;
  return of === "years" ? `years ${stands} ${place(bounds)}::int4range` : `amount ${stands} ${place(bounds)}::numrange`;
}
