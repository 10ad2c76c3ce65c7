import { availableParallelism, loadavg } from "node:os";

import { Failure } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { generateClient } from "#cli/setup/client.ts";
import { heedSignals } from "#cli/setup/interruption.ts";
import { clearDeadRuns, startTestCluster } from "#cli/testing/cluster.ts";

import { type Kept, keptLine } from "./promise.ts";

/** Claims that sizes are measured at. */
const CLAIMS = 1_000_000;

/** `npm run scale`: everything past one machine, for real on this one; `npm run scale -- sizes`: what a million claims take on the disk. */
export async function runScaleCommand([wish]: readonly string[]): Promise<void> {
  if (wish !== undefined && wish !== "sizes")
    throw new Failure(`"${wish}" is nothing that is measured: say npm run scale, or npm run scale -- sizes.`);
  heedSignals();
  await clearDeadRuns();
  await generateClient();
  const begun = performance.now();
  await (wish === "sizes" ? tellSizes() : tellWorld());
  const [load = 0] = loadavg();
  console.log(
    `${Math.round((performance.now() - begun) / 1000)} seconds, on ${availableParallelism()} cores, load ${load.toFixed(1)} at the end`,
  );
}

async function tellSizes(): Promise<void> {
  const cluster = await startTestCluster();
  process.env["DATABASE_URL"] = cluster.template;
  const [{ measureSizes, sizeLines }, { disconnect }] = await Promise.all([
    import("./sizes.ts"),
    import("#lib/db/client.ts"),
  ]);
  try {
    for (const line of sizeLines(await measureSizes(CLAIMS), CLAIMS)) console.log(line);
  } finally {
    await disconnect();
    await cluster.close();
  }
}

async function tellWorld(): Promise<void> {
  if (process.platform !== "linux")
    throw new Failure("This is for Linux with Debian's packages: it asks /proc who used the time.");
  await buildWhenStale("postgres://nobody@127.0.0.1:1/nothing");
  const [{ openWorld }, { tryAll }, { measure }, { disconnect }] = await Promise.all([
    import("./world.ts"),
    import("./try-all.ts"),
    import("./measuring.ts"),
    import("#lib/db/client.ts"),
  ]);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the beginning`);
  const world = await openWorld();
  try {
    process.env["DATABASE_URL"] = world.primaryUrl;
    const kept: Kept[] = [];
    const tell = (some: readonly Kept[]) => {
      kept.push(...some);
      for (const one of some) console.log(keptLine(one));
    };
    await tryAll(world, tell, async () => void (await measure(world, console.log)));
    const broken = kept.filter((one) => one.kept < one.tried || one.tried === 0);
    if (broken.length > 0)
      throw new Failure(broken.flatMap(({ name, problems }) => [`${name}:`, ...problems]).join("\n"));
  } finally {
    await disconnect();
    await world.close();
  }
}
