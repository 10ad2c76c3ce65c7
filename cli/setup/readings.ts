import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { exists } from "./files.ts";

/** Queries of views' addresses. */
const readings = z.array(z.string());

/**
 * Freezes the views that a package's `readings.json` lists, where it has one, so that the permanent links of
 * docs/reading.md lead somewhere: an id is made from what it shows, and so is the same wherever the package is loaded.
 */
export async function freezeReadings(folder: string, name: string): Promise<void> {
  const file = join(folder, name, "readings.json");
  if (!(await exists(file))) return;
  const queries = readings.parse(JSON.parse(await readFile(file, "utf8")));
  const [{ readDossier }, { writeSnapshot }, { freeze }, { readView }, { compareView, sheetOf }] = await Promise.all([
    import("#lib/db/read-dossier.ts"),
    import("#lib/db/write-snapshot.ts"),
    import("#lib/permalink.ts"),
    import("#lib/view.ts"),
    import("#lib/sheet.ts"),
  ]);
  const read = await readDossier(name);
  if (read === null) return;
  const { dossier, revision } = read;
  for (const query of queries) {
    const { view } = readView(new URLSearchParams(query), dossier);
    const frozen = await freeze(sheetOf(dossier, view, compareView(dossier, view)));
    await writeSnapshot({ ...frozen, dossier: name, revision });
  }
}
