import { runCommand } from "#cli/failure.ts";

await runCommand(async () => {
  const { runScaleCommand } = await import("./command.ts");
  await runScaleCommand(process.argv.slice(2));
});
process.exit();
