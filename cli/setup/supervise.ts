import { Failure } from "#cli/failure.ts";

import type { Cluster } from "./cluster.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

/** A server that dies this often, in this time, is not started again. */
const restartsAllowed = 5;
const restartWindow = 60_000;

/** Starts the cluster's server again on the same port whenever it dies, and says so. */
export function superviseCluster(
  cluster: Cluster,
  first: Postgres,
  warn: (line: string) => void,
): { lost: Promise<Failure>; stop: () => Promise<void> } {
  let server = first;
  let isStopping = false;
  const restarts: number[] = [];

  const watch = async (): Promise<Failure> => {
    for (;;) {
      await server.ended;
      if (isStopping) return new Failure("PostgreSQL was stopped.");
      warn("PostgreSQL ended by itself; starting it again.");
      restarts.push(performance.now());
      if (restarts.filter((time) => performance.now() - time < restartWindow).length > restartsAllowed)
        return new Failure("PostgreSQL keeps ending; giving up.");
      server = await startPostgres(cluster, [], server.port);
      if (isStopping) await server.stop();
      else warn("PostgreSQL is back.");
    }
  };
  const lost = watch().catch((error: unknown) =>
    error instanceof Failure ? error : new Failure(`PostgreSQL does not come back: ${String(error)}`),
  );
  return {
    lost,
    stop: async () => {
      isStopping = true;
      await server.stop();
      await lost;
    },
  };
}
