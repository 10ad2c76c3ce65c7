import { Command } from "commander";

import { mentionsTable } from "#cli/mentions-table.ts";
import { complain, say, sayJson, typedPath } from "#cli/output.ts";
import { readTextFile } from "#cli/text-file.ts";
import { findMentions, type Mention } from "#lib/mention.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { readDate } from "#lib/value/date.ts";

interface MentionsOptions {
  readonly json?: true;
  readonly published?: string;
}

/** `mentions FILE`: what a text says that could be claimed; without a database. */
export function mentionsCommand(): Command {
  return new Command("mentions")
    .description("find the quantities and dates in a text; needs no database")
    .argument("<file>", "a text, UTF-8")
    .option("--published <date>", "when the text came out, as EDTF: it gives dates without a year theirs")
    .option("--json", "print JSON")
    .action(find);
}

function find(file: string, { json = undefined, published = undefined }: MentionsOptions): void {
  const mentions = mentionsIn(file, published ?? null);
  if (!mentions.ok) complain(mentions.fault.message);
  else if (json === true) sayJson(mentions.value.map(mentionJson));
  else mentionsTable(mentions.value).forEach(say);
}

function mentionsIn(file: string, published: string | null): Result<readonly Mention[]> {
  const date = published === null ? null : readDate(published);
  if (date?.ok === false) return date;
  const text = readTextFile(typedPath(file));
  if (!text.ok) return failed(text.fault.kind, `${file}: ${text.fault.message}`);
  return ok(findMentions(text.value, { published, codebook: { concepts: [], terms: [] } }));
}

function mentionJson({ start, end, exact, kind, value, unit }: Mention): object {
  return { start, end, exact, kind, value, unit };
}
