import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** A token as administrators see it: not the token itself, which nobody can read again. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  /** In whose name it writes: the address of their account. */
  readonly maker: string;
  readonly madeAt: Date;
  /** To the hour; null where it never was. */
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  /** Whether its maker's account is suspended: then nothing is done by it. */
  readonly isIdle: boolean;
}

/** All tokens: those that are good first, each by name. */
export function listTokens(): Promise<readonly ListedToken[]> {
  return makeSql(pool())<ListedToken>`
    select token.id, token.name, email as maker, made_at as "madeAt", used_at as "usedAt", revoked_at as "revokedAt",
           suspended_at is not null as "isIdle"
    from token join person on person.id = made_by_id
    order by revoked_at is not null, lower(token.name), made_at`;
}
