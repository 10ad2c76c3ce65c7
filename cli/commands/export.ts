import { renameSync, writeFileSync } from "node:fs";
import { Command } from "commander";

import { complain, say, typedPath } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import { writeFolder } from "#lib/formats/data-package/package-folder.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { writeZip } from "#lib/formats/zip.ts";
import { ok, type Result } from "#lib/result.ts";

/** `export DOSSIER FILE`: a package out of the database. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a dossier of the database as a data package")
    .argument("<dossier>", "the dossier's name in addresses")
    .argument("<file>", "a .zip file, or a folder that is new or empty")
    .action(exportTo);
}

async function exportTo(name: string, file: string): Promise<void> {
  await withCurrentDatabase(async () => {
    const { readDossier } = await import("#lib/db/read-dossier.ts");
    const found = await readDossier(name);
    if (found === null) return complain(`There is no dossier "${name}".`);
    const files = writePackage(found.dossier);
    const path = typedPath(file);
    const written = path.endsWith(".zip") ? writeWhole(path, writeZip(files)) : writeFolder(path, files);
    if (!written.ok) return complain(written.fault.message);
    say(`${name}, revision ${found.revision}, is in ${path}.`);
  });
}

/** Puts a file there in one step: whoever reads it meanwhile has the old one or the new one. */
function writeWhole(path: string, bytes: Uint8Array): Result<null> {
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
  return ok(null);
}
