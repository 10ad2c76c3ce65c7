import { generateClient } from "#cli/setup/client.ts";

import { clearDeadRuns, startTestCluster } from "./cluster.ts";
import { templateVariable } from "./database-variable.ts";

/** Starts the PostgreSQL of a run of tests, unless `npm test` has. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[templateVariable] !== undefined) return undefined;
  await clearDeadRuns();
  await generateClient();
  const cluster = await startTestCluster();
  process.env[templateVariable] = cluster.template;
  return cluster.close;
}
