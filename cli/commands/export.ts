import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";

import { complain, say, typedPath } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import type { WrittenFiles } from "#lib/formats/data-package/package-files.ts";
import { writeFolder } from "#lib/formats/data-package/package-folder.ts";
import { streamPackage } from "#lib/formats/data-package/stream-package.ts";
import { streamZip, ZipTooLarge } from "#lib/formats/stream-zip.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** `export DOSSIER FILE`: a package out of the database. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a dossier of the database as a data package, however large; others may write on")
    .argument("<dossier>", "the dossier's name in addresses")
    .argument("<file>", "a .zip file, or a folder that is new or empty")
    .action(exportTo);
}

async function exportTo(name: string, file: string): Promise<void> {
  await withCurrentDatabase(async (url) => {
    const path = typedPath(file);
    const done = await exportDossier(url, name, path);
    if (!done.ok) return complain(done.fault.message);
    say(`${name}, revision ${done.value}, is in ${path}.`);
  });
}

/** Writes a dossier as it stands at one moment, and gives its revision. Fails with `no-dossier`, `zip-too-large` or as `writeFolder` does. */
export async function exportDossier(url: string, name: string, path: string): Promise<Result<number>> {
  const [{ withSnapshot }, { streamDossier }] = await Promise.all([
    import("#prisma/upgrade.ts"),
    import("#lib/db/stream-dossier.ts"),
  ]);
  return withSnapshot(url, async (connection) => {
    const found = await streamDossier(connection, name);
    if (found === null) return failed("no-dossier", `There is no dossier "${name}".`);
    const files = streamPackage(found.dossier);
    const written = path.endsWith(".zip") ? await writeWhole(path, files) : await writeFolder(path, files);
    return written.ok ? ok(found.revision) : written;
  });
}

/** Puts a file there in one step: whoever reads it meanwhile has the old one or the new one. */
async function writeWhole(path: string, files: WrittenFiles): Promise<Result<null>> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await pipeline(streamZip(files), createWriteStream(beside));
    await rename(beside, path);
    return ok(null);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof ZipTooLarge) return failed("zip-too-large", error.message);
    throw error;
  }
}
