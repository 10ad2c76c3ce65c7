import type { Search } from "#lib/search.ts";

import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** What the dossiers, documents and events that a search names are called: by the parameter and the value. What there is not is left out. */
export async function nameSearchFilters(
  wanted: Pick<Search, "dossiers" | "documents" | "events">,
): Promise<ReadonlyMap<string, string>> {
  const places = [
    ...wanted.documents.map((place) => `document ${place}`),
    ...wanted.events.map((place) => `event ${place}`),
  ];
  const split = places.map((place) => place.split(/[ /]/u));
  const part = (nth: number) => split.map((parts) => parts[nth] ?? "");
  const rows = await makeSql(readers)<{ key: string; name: string }>`
    select 'dossier ' || slug as key, title as name from dossier where slug = any(${wanted.dossiers}::text[])
    union all
    select format('%s %s/%s', kind, slug, wanted.id), coalesce(document.name, event.title)
    from unnest(${part(0)}::text[], ${part(1)}::text[], ${part(2)}::text[]) as wanted (kind, slug, id)
    join dossier using (slug)
    left join lateral (
      select case when siblings = 1 then outlet.name else outlet.name || ': ' || document.title end as name
      from document join outlet on outlet.dossier_id = dossier.id and outlet.id = document.outlet_id
      cross join lateral (select count(*) as siblings from document as other
                          where other.dossier_id = dossier.id and other.outlet_id = document.outlet_id) as counted
      where kind = 'document' and document.dossier_id = dossier.id and document.id = wanted.id
    ) as document on true
    left join event on kind = 'event' and event.dossier_id = dossier.id and event.id = wanted.id
    where coalesce(document.name, event.title) is not null`;
  return new Map(rows.map(({ key, name }) => [key, name]));
}
