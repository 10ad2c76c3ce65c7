import { runCommand } from "./failure.ts";
import { generateClient } from "./setup/client.ts";

await runCommand(async () => {
  // Not before the client that it imports has been generated.
  await generateClient();
  const { runFaultCommand } = await import("./testing/faults/command.ts");
  await runFaultCommand(process.argv.slice(2));
});
process.exit();
