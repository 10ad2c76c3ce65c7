import { Command } from "commander";

import { intercoderTable } from "#cli/intercoder-table.ts";
import { complain, complainOfPackage, say, sayJson, typedPath } from "#cli/output.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { CODINGS_FILE, type CodingRound, readCodings } from "#lib/formats/data-package/read-codings.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { intercoderJson } from "#lib/formats/intercoder-json.ts";
import { type IntercoderAgreement, intercoderAgreement } from "#lib/intercoder.ts";

interface IntercoderOptions {
  readonly json?: true;
}

/** `intercoder FOLDER`: how far coders who did not see each other's claims agree; without a database. */
export function intercoderCommand(): Command {
  return new Command("intercoder")
    .description(`measure how far the coders in a data package's ${CODINGS_FILE} agree; needs no database`)
    .argument("<folder>", "the folder of a data package, or its zip")
    .option("--json", "print JSON")
    .action(measure);
}

async function measure(folder: string, { json = undefined }: IntercoderOptions): Promise<void> {
  const files = openPackage(typedPath(folder));
  if (!files.ok) return complain(files.fault.message);
  const dossier = await readPackage(files.value);
  if (!dossier.ok) return complainOfPackage(dossier.fault, json === true);
  const bytes = files.value.get(CODINGS_FILE);
  if (bytes === undefined) return complain(`The package has no ${CODINGS_FILE}. Add the claims of each coder there.`);
  const rounds = readCodings(dossier.value, bytes);
  if (!rounds.ok) return complainOfPackage(rounds.fault, json === true);
  const { questions, codebook } = dossier.value;
  const measured = rounds.value.map((round: CodingRound): [string, IntercoderAgreement] => [
    round.name,
    intercoderAgreement(questions, codebook, round.findings),
  ]);
  if (json === true)
    return sayJson({ rounds: measured.map(([name, each]) => ({ round: name, ...intercoderJson(each) })) });
  for (const [name, agreement] of measured) intercoderTable(name, agreement).forEach(say);
}
