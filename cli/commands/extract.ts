import { Command } from "commander";

import { complain, say, sayJson, typedPath } from "#cli/output.ts";
import { readBytes, sizeOf } from "#cli/read-bytes.ts";
import { root } from "#cli/setup/folders.ts";
import { extractDocument, fileTooLarge, MOST_FILE_BYTES } from "#lib/formats/extract/extract-document.ts";
import type { Extracted } from "#lib/formats/extract/extracted.ts";
import type { Result } from "#lib/result.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

interface ExtractOptions {
  readonly json?: true;
}

/** `extract FILE`: what would be kept of a document, before it is; without a database. */
export function extractCommand(): Command {
  return new Command("extract")
    .description("show the text of a document and what it says of itself; keeps nothing and needs no database")
    .argument("<file>", "a text, a saved page (HTML), a PDF or a DOCX")
    .option("--json", "print JSON")
    .action(show);
}

async function show(file: string, { json = undefined }: ExtractOptions): Promise<void> {
  const document = await read(typedPath(file));
  if (!document.ok) {
    if (json !== true) return complain(document.fault.message);
    process.exitCode = 1;
    return sayJson({ fault: document.fault });
  }
  const proof = { length: lengthOf(document.value.text), sha256: await sha256(document.value.text) };
  if (json === true) return sayJson({ ...document.value, ...proof });
  const { text, notes, format, ...facts } = document.value;
  const shown = Object.entries({ format, ...facts, ...proof }).map(([name, value]) => [
    name,
    String(value ?? "not said"),
  ]);
  for (const [name = "", value = ""] of [...shown, ...notes.map((note) => ["note", note])]) {
    say(`${name.padEnd(10)} ${value}`);
  }
  for (const line of ["", ...text.split("\n")]) say(line);
}

const ADVICE = "Name a text, a saved page, a PDF or a DOCX.";

async function read(path: string): Promise<Result<Extracted>> {
  const size = sizeOf(path, ADVICE);
  if (!size.ok) return size;
  if (size.value > MOST_FILE_BYTES) return fileTooLarge();
  const bytes = readBytes(path, ADVICE);
  return bytes.ok ? await extractDocument(bytes.value, { project: root }) : bytes;
}
