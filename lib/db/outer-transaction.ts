import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";

import type { Sql } from "./make-sql.ts";

type Outer = AsyncLocalStorage<{ readonly sql: Sql; readonly connection: PoolClient }>;

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxTransaction: Outer | undefined;
}

/** The transaction that what is written under it belongs to, where there is one. */
export function outerTransaction(): Outer {
  globalThis.parallaxTransaction ??= new AsyncLocalStorage();
  return globalThis.parallaxTransaction;
}
