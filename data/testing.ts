import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Dossier } from "#lib/dossier.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { faultLine } from "#lib/formats/data-package/package-fault.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import type { GivenText } from "#lib/formats/texts.ts";
import { normaliseText, sha256 } from "#lib/text.ts";

const DATA = import.meta.dirname;

/** Where a file of a dossier of ours lies. */
export function inDossier(name: string, ...path: readonly string[]): string {
  return join(DATA, name, ...path);
}

/** Reads a dossier of ours, or throws all that is wrong with it. */
export async function readOurs(name: string): Promise<Dossier> {
  const files = openPackage(inDossier(name));
  if (!files.ok) throw new Error(files.fault.message);
  const read = await readPackage(files.value);
  if (!read.ok) throw new Error(read.fault.faults.map(faultLine).join("\n"));
  return read.value;
}

const SEEDS = join(DATA, "../../shared/seeds");

/** Whether the texts of the real dossier, which may not be redistributed, are at hand. */
export const HAVE_SEEDS = existsSync(SEEDS);

/** The texts of the real dossier. */
export async function readSeeds(): Promise<readonly GivenText[]> {
  const read = readdirSync(SEEDS).map(async (name): Promise<readonly GivenText[]> => {
    const text = normaliseText(readFileSync(join(SEEDS, name)));
    return text.ok ? [{ name, text: text.value, sha256: await sha256(text.value) }] : [];
  });
  return (await Promise.all(read)).flat();
}
