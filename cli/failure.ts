/** A failure that one sentence explains to whoever typed the command: what is wrong, and what to do. */
export class Failure extends Error {
  override name = "Failure";
}

/** What PostgreSQL, Node and npm say when a disk is full. */
const diskFull = /ENOSPC|no space left on device|disk[_ ]full|\b53100\b/i;

/** The sentence for anything thrown. */
export function explain(error: unknown): string {
  const text = describe(error);
  if (diskFull.test(text)) return "The disk is full. Free some space and run the command again: nothing is half done.";
  if (error instanceof Failure) return error.message;
  return text.trim().split("\n")[0] ?? "It failed without saying why.";
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? ` (${String(error.code)})` : "";
  return `${error.message || error.name}${code}`;
}

/** Runs a command to its end: prints one sentence and leaves 1 when it fails. PARALLAX_DEBUG=1 adds the stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(explain(error));
    if (process.env["PARALLAX_DEBUG"] && error instanceof Error) console.error(error.stack);
    process.exitCode = 1;
  }
}
