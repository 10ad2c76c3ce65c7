import { afterAll, beforeAll } from "vitest";

import { createDatabase, type TestDatabase } from "./test-database.ts";

/**
 * Gives the test file a database of its own, which DATABASE_URL names while it runs: migrated and empty. Returns how to
 * read its address.
 */
export function ownDatabase(options: { readonly timeZone?: string } = {}): () => string {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createDatabase(options);
    process.env["DATABASE_URL"] = database.url;
  });
  afterAll(async () => {
    const { disconnect } = await import("#lib/db/client.ts");
    await disconnect();
    await database?.drop();
  });
  return () => database?.url ?? "";
}
