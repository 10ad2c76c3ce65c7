import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "#cli/failure.ts";

import { root } from "./folders.ts";
import { freezeReadings } from "./readings.ts";

const dataFolder = join(root, "data");

/** Loads those dossiers of data/, all unless named, that the database lacks, each whole or not at all; gives their names. */
export async function loadDossiers(url: string, names?: readonly string[]): Promise<readonly string[]> {
  process.env["DATABASE_URL"] = url;
  // Not before the client they import has been generated.
  const { findRevision } = await import("#lib/db/find-revision.ts");
  const { disconnect } = await import("#lib/db/client.ts");
  const loaded: string[] = [];
  try {
    for (const name of names ?? (await listPackages())) {
      if ((await findRevision(name)) !== null) continue;
      await load(name);
      await freezeReadings(dataFolder, name);
      loaded.push(name);
    }
    return loaded;
  } finally {
    await disconnect();
  }
}

/** A dossier's folder bears its name. */
async function listPackages(): Promise<string[]> {
  const entries = await readdir(dataFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function load(name: string): Promise<void> {
  const [{ openPackage }, { readPackage }, { importPackage }] = await Promise.all([
    import("#lib/formats/data-package/open-package.ts"),
    import("#lib/formats/data-package/read-package.ts"),
    import("#lib/db/import-package.ts"),
  ]);
  const files = openPackage(join(dataFolder, name));
  if (!files.ok) throw new Failure(`data/${name} cannot be read: ${files.fault.message}`);
  const dossier = await readPackage(files.value);
  if (!dossier.ok) throw new Failure(`data/${name} is refused: ${dossier.fault.message}`);
  const report = await importPackage(dossier.value, { actor: "npm start", reason: null });
  if (!report.ok) throw new Failure(`data/${name}: ${report.fault.message}`);
}
