import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** How much a dossier holds. */
export interface Holdings {
  /** The dossier's name in addresses. */
  readonly dossier: string;
  readonly documents: number;
  readonly claims: number;
}

/** How much every dossier holds of what readers see. */
export function countHoldings(): Promise<readonly Holdings[]> {
  return makeSql(pool())<Holdings>`
    select slug as dossier,
           (select count(*)::int from document where dossier_id = dossier.id and retracted_at is null) as documents,
           (select count(*)::int from claim where dossier_id = dossier.id and retracted_at is null) as claims
    from dossier`;
}
