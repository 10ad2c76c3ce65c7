import { Command, CommanderError } from "commander";

import { backupCommand } from "./commands/backup.ts";
import { compareCommand } from "./commands/compare.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import { importCommand } from "./commands/import.ts";
import { intercoderCommand } from "./commands/intercoder.ts";
import { mentionsCommand } from "./commands/mentions.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { reindexCommand } from "./commands/reindex.ts";
import { restoreCommand } from "./commands/restore.ts";
import { textsCommand } from "./commands/texts.ts";
import { tokenCommand } from "./commands/token.ts";
import { tombstoneCommand } from "./commands/tombstone.ts";
import { userCommand } from "./commands/user.ts";
import { runCommand } from "./failure.ts";

const program = new Command("parallax")
  .description("Compare, claim by claim and word by word, how sources tell one event.")
  .usage("COMMAND")
  .exitOverride();

const commands = [
  compareCommand(),
  importCommand(),
  exportCommand(),
  extractCommand(),
  intercoderCommand(),
  mentionsCommand(),
  textsCommand(),
  userCommand(),
  tokenCommand(),
  tombstoneCommand(),
  backupCommand(),
  restoreCommand(),
  migrateCommand(),
  doctorCommand(),
  reindexCommand(),
];
for (const command of commands) {
  for (const one of [command, ...command.commands]) one.copyInheritedSettings(program);
  program.addCommand(command);
}

/** What a command ends with when it was not asked for rightly. */
const WRONG_USE = 2;

await runCommand(async () => {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // It has said what is wrong itself; asking for help is no failure.
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  }
});
// The channel to bootstrap.mjs, once listened to, would keep this process; a pipe takes its time for what was written to it.
process.stderr.write("", () => process.stdout.write("", () => process.exit()));
