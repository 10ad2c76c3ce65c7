import { Command } from "commander";

import { complain, say } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";

/** `tombstone ID --reason TEXT`: takes away what a permanent link keeps. */
export function tombstoneCommand(): Command {
  return new Command("tombstone")
    .description("take away for good what a permanent link keeps, as a court may order; its address says when and why")
    .argument("<id>", "the 16 characters after /c/ in its address")
    .requiredOption("--reason <text>", "why, for everyone to read")
    .action((id: string, { reason }: { readonly reason: string }) => remove(id, reason.trim()));
}

async function remove(id: string, reason: string): Promise<void> {
  if (reason === "") return complain("Say why, with --reason TEXT: the address tells it to everyone who follows it.");
  await withCurrentDatabase(async () => {
    const { layTombstone } = await import("#lib/db/lay-tombstone.ts");
    const laid = await layTombstone(id, { actor: "command line", reason });
    if (!laid.ok) return complain(laid.fault.message);
    say(`Removed ${id}, frozen ${laid.value.frozenAt.toISOString().slice(0, 10)}; SHA-256 ${laid.value.sha256}.`);
    say(
      "Browsers and proxies that fetched it may keep their copies for a year, and backups made before hold it still.",
    );
  });
}
