import { runCommand } from "./failure.ts";
import { buildWhenStale } from "./setup/build.ts";
import { generateClient } from "./setup/client.ts";

/** Makes all that a start would make beside its data, for an image or a folder that is read-only later: nothing is asked of a database. */
await runCommand(async () => {
  await generateClient();
  await buildWhenStale("postgres://nobody@127.0.0.1:1/nothing");
});
process.exit();
