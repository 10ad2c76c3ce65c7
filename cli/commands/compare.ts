import { Command, Option } from "commander";

import { comparisonTable } from "#cli/comparison-table.ts";
import { complain, complainOfPackage, say, typedPath } from "#cli/output.ts";
import type { Voice } from "#lib/answer.ts";
import { compareDossier } from "#lib/comparison.ts";
import { comparisonJson } from "#lib/formats/comparison-json.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";

interface CompareOptions {
  readonly voice: Voice;
  readonly json?: true;
}

/** `compare FOLDER`: verdicts without a database. */
export function compareCommand(): Command {
  return new Command("compare")
    .description("compare the documents of a data package, claim by claim; needs no database")
    .argument("<folder>", "the folder of a data package, or its zip")
    .addOption(
      new Option("--voice <voice>", "whose claims count: the document's own, or those it attributes to others too")
        .choices(["own", "all"])
        .default("own"),
    )
    .option("--json", "print JSON")
    .action(compare);
}

async function compare(folder: string, { voice, json = undefined }: CompareOptions): Promise<void> {
  const files = openPackage(typedPath(folder));
  if (!files.ok) return complain(files.fault.message);
  const dossier = await readPackage(files.value);
  if (!dossier.ok) return complainOfPackage(dossier.fault, json === true);
  const comparisons = compareDossier(dossier.value, voice);
  if (json !== true) return comparisonTable(comparisons).forEach(say);
  for (const piece of comparisonJson(dossier.value, comparisons)) process.stdout.write(piece);
  process.stdout.write("\n");
}
