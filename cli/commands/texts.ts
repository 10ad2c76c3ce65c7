import { Command } from "commander";

import { complain, say, sayJson, typedPath } from "#cli/output.ts";
import { readTextFile } from "#cli/text-file.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import type { Dossier } from "#lib/dossier.ts";
import { describeUnresolved, type GivenText, matchText, type TextMatch } from "#lib/formats/texts.ts";
import { ok, type Result } from "#lib/result.ts";
import { sha256 } from "#lib/text.ts";

interface TextsOptions {
  readonly json?: true;
}

/** What became of one file. */
interface TextReport {
  readonly file: string;
  readonly matches: readonly (TextMatch & { readonly fault: string | null })[];
}

/** `texts FILE...`: proves quotes by texts that stay here. */
export function textsCommand(): Command {
  return new Command("texts")
    .description("attach texts that may not be redistributed to their documents, and prove every quote of them")
    .argument("<file...>", "texts, UTF-8")
    .option("--json", "print JSON")
    .action(attachTexts);
}

async function attachTexts(paths: readonly string[], { json = undefined }: TextsOptions): Promise<void> {
  const texts: GivenText[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (text.ok) texts.push(text.value);
    else complain(`${path}: ${text.fault.message}`);
  }
  if (texts.length === 0) return;
  await withCurrentDatabase(async () => {
    const dossiers = await readDossiers();
    const reports: TextReport[] = [];
    for (const text of texts) reports.push(await attach(dossiers, text));
    if (json === true) sayJson(reports.map(reportJson));
    for (const report of reports) {
      if (json !== true) sayReport(report);
      if (isFailure(report)) process.exitCode = 1;
    }
  });
}

async function readText(path: string): Promise<Result<GivenText>> {
  const text = readTextFile(typedPath(path));
  return text.ok ? ok({ name: path, text: text.value, sha256: await sha256(text.value) }) : text;
}

async function readDossiers(): Promise<readonly Dossier[]> {
  const [{ listDossiers }, { readDossier }] = await Promise.all([
    import("#lib/db/list-dossiers.ts"),
    import("#lib/db/read-dossier.ts"),
  ]);
  const dossiers: Dossier[] = [];
  for (const { name } of await listDossiers()) {
    const found = await readDossier(name);
    if (found !== null) dossiers.push(found.dossier);
  }
  return dossiers;
}

/** A text is attached only where every quote of its document is found exactly in it. */
async function attach(dossiers: readonly Dossier[], text: GivenText): Promise<TextReport> {
  const { attachText } = await import("#lib/db/attach-text.ts");
  const matches: TextReport["matches"][number][] = [];
  for (const match of matchText(dossiers, text)) {
    const given = { dossier: match.dossier, document: match.document.id, text: text.text };
    const done =
      match.unresolved.length === 0 ? await attachText(given, { actor: "command line", reason: null }) : null;
    matches.push({ ...match, fault: done?.ok === false ? done.fault.message : null });
  }
  return { file: text.name, matches };
}

function isFailure({ matches }: TextReport): boolean {
  return matches.length === 0 || matches.some(({ unresolved, fault }) => unresolved.length > 0 || fault !== null);
}

function sayReport({ file, matches }: TextReport): void {
  if (matches.length === 0) complain(`${file}: no document has this text's hash or most of its quotes.`);
  for (const { dossier, document, by, quotes, unresolved, fault } of matches) {
    const exact = quotes - unresolved.length;
    say(`${file}: ${dossier}/${document.id}, known by its ${by}: ${quotes} quotes, ${exact} found exactly`);
    for (const quote of unresolved)
      complain(`${file}: ${quote.claim}: "${quote.passage.exact}" ${describeUnresolved(quote)}`);
    if (fault !== null) complain(`${file}: ${fault}`);
  }
}

function reportJson({ file, matches }: TextReport): object {
  return {
    file,
    matches: matches.map(({ dossier, document, by, quotes, unresolved, fault }) => ({
      dossier,
      document: document.id,
      by,
      quotes,
      exact: quotes - unresolved.length,
      unresolved: unresolved.map(({ claim, passage, location }) => ({ claim, exact: passage.exact, ...location })),
      fault,
    })),
  };
}
