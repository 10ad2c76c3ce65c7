import { runCommand } from "./failure.ts";
import { runSession } from "./setup/session.ts";

await runCommand(() => runSession("dev"));
process.exit();
