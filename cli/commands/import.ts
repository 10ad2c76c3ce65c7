import { basename } from "node:path";
import { Command } from "commander";

import { differenceLines } from "#cli/difference-lines.ts";
import { complain, complainOfPackage, say, sayJson, typedPath } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import type { Dossier } from "#lib/dossier.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { packageDifference } from "#lib/formats/package-difference.ts";

interface ImportOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `import FOLDER-OR-ZIP`: a package into the database. */
export function importCommand(): Command {
  return new Command("import")
    .description("bring a data package into the database: all of it, or nothing when it has a fault")
    .argument("<folder-or-zip>", "a data package")
    .option("--dry-run", "show what would be added, changed and retracted, and change nothing")
    .option("--json", "print JSON")
    .action(importFrom);
}

async function importFrom(path: string, options: ImportOptions): Promise<void> {
  const files = openPackage(typedPath(path));
  if (!files.ok) return complain(files.fault.message);
  const dossier = await readPackage(files.value);
  if (!dossier.ok) return complainOfPackage(dossier.fault, options.json === true);
  await withCurrentDatabase(() => importDossier(dossier.value, basename(path), options));
}

async function importDossier(
  dossier: Dossier,
  source: string,
  { dryRun = undefined, json = undefined }: ImportOptions,
): Promise<void> {
  const [{ readDossier }, { importPackage }] = await Promise.all([
    import("#lib/db/read-dossier.ts"),
    import("#lib/db/import-package.ts"),
  ]);
  const existing = await readDossier(dossier.name);
  const difference = existing === null ? null : packageDifference(existing.dossier, dossier);
  if (json !== true) differenceLines(dossier, difference).forEach(say);
  const done = await importPackage(
    dossier,
    { actor: "command line", reason: `import of ${source}` },
    { dryRun: dryRun === true },
  );
  if (!done.ok) return complain(`${done.fault.message} Nothing was changed.`);
  const { revision, kept } = done.value;
  if (json === true) return sayJson({ dossier: dossier.name, dryRun: dryRun === true, revision, difference, kept });
  for (const { kind, id } of kept) say(`kept as edited in the app: ${kind} ${id}`);
  say(dryRun === true ? "A dry run: nothing was changed." : `${dossier.name} stands at revision ${revision}.`);
}
