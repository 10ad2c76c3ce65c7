import { runCommand } from "./failure.ts";
import { runTests } from "./testing/run.ts";

await runCommand(() => runTests(process.argv.slice(2)));
process.exit();
