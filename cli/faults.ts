import { runCommand } from "./failure.ts";

await runCommand(async () => {
  const { runFaultCommand } = await import("./testing/faults/command.ts");
  await runFaultCommand(process.argv.slice(2));
});
process.exit();
