import { join } from "node:path";

import { root } from "#cli/setup/folders.ts";
import type { Dossier } from "#lib/dossier.ts";
import { folderFiles } from "#lib/formats/data-package/package-folder.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";

/** The made-up dossier that comes with the project: what addresses and bodies name things of. */
export async function someDossier(): Promise<Dossier> {
  const read = await readPackage(folderFiles(join(root, "data", "port-lisse")));
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}
