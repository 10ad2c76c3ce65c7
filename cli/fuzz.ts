import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

import { Failure, runCommand } from "./failure.ts";
import { runFuzz } from "./testing/fuzz/run-fuzz.ts";

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(randomInt(1_000_000_000)) },
      cases: { type: "string", default: "120000" },
      target: { type: "string" },
    },
  });
  const [seed, cases] = [Number(values.seed), Number(values.cases)];
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(cases) || cases < 1)
    throw new Failure("--seed and --cases take whole numbers, as in: npm run fuzz -- --seed 7 --cases 1000");
  await runFuzz({ seed, cases, only: values.target });
});
process.exit();
