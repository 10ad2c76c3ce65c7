import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

import { failed, type Result } from "#lib/result.ts";

import { type Extracted, MOST_CHARACTERS } from "./extracted.ts";
import { fileFormat } from "./file-format.ts";
import { tooMuchMemory } from "./memory.ts";
import { extractPlainText } from "./plain-text.ts";

/** Bytes of a file. Reports with many pictures have ten million, and a file is held in memory more than once. */
export const MOST_FILE_BYTES = 32 * 1024 * 1024;

/** Milliseconds. The longest text within the limits takes a few seconds. */
const LONGEST = 20_000;

/** Nothing is made into code at run time, nothing written, and no program started. */
const CONFINED = ["--disallow-code-generation-from-strings", "--permission", "--allow-fs-read=*", "--allow-worker"];

interface Surroundings {
  /** The clone's folder. */
  readonly project: string;
  /** Stops the reading, as when whoever asked for it has left. */
  readonly signal?: AbortSignal;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document from the bytes of a file: text, a page, PDF or DOCX, told apart by content. Where
 * it cannot, a fault says why and what to do.
 *
 * Each file but a plain text is read in a process of its own, one at a time: what strangers wrote may take a library
 * any time, and a thread that runs out of memory can take the whole server with it. Fails with
 * `file-too-large`, `too-slow`, `too-much-memory` or `stopped`, and as the readers do.
 */
export function extractDocument(bytes: Uint8Array, surroundings: Surroundings): Promise<Result<Extracted>> {
  if (bytes.length > MOST_FILE_BYTES) return Promise.resolve(fileTooLarge());
  if (isShortText(bytes)) return Promise.resolve(extractPlainText(bytes));
  const read = last.then(() => extractApart(bytes, surroundings));
  last = read.catch(() => undefined);
  return read;
}

/** The fault of a file above the limit, for those who see its size before they read it. */
export function fileTooLarge(): Result<never> {
  return failed(
    "file-too-large",
    "The file has more than 32 MB. Give the document's text, or a PDF without its pictures.",
  );
}

/** Whether no library has a hand in it, and it is not much too long. */
function isShortText(bytes: Uint8Array): boolean {
  const format = fileFormat(bytes);
  return bytes.length <= 4 * MOST_CHARACTERS && format.ok && format.value === "text";
}

async function extractApart(bytes: Uint8Array, { project, signal }: Surroundings): Promise<Result<Extracted>> {
  if (signal?.aborted) return stopped();
  // The file is run from its own place, and so must not be taken into a build.
  const reader = fork(
    /* turbopackIgnore: true */ join(project, "lib", "formats", "extract", "extract-process.ts"),
    [],
    {
      // Nothing else of the server's, least of all a secret.
      env: { NODE_ENV: "production" },
      execArgv: CONFINED,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LONGEST);
  try {
    return await answerOf(reader, bytes, limit.signal, signal);
  } finally {
    clearTimeout(timer);
    reader.kill("SIGKILL");
  }
}

/** What a process answers, or what comes before it. */
function answerOf(
  reader: ChildProcess,
  bytes: Uint8Array,
  limit: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<Result<Extracted>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<Extracted>>();
  reader.once("message", (answer: Result<Extracted>) => resolve(answer));
  reader.once("error", reject);
  // V8 aborts a process that has no memory left.
  reader.once("exit", (_, ended) =>
    ended === "SIGABRT" || ended === "SIGTRAP" || ended === "SIGKILL"
      ? resolve(tooMuchMemory())
      : reject(new Error("The process that reads a file ended without an answer.")),
  );
  limit.addEventListener("abort", () => resolve(tooSlow()));
  signal?.addEventListener("abort", () => resolve(stopped()), { once: true });
  // Where it has ended already, its end says why.
  reader.send(bytes, () => undefined);
  return promise;
}

function stopped(): Result<never> {
  return failed("stopped", "Reading was stopped before it was done. Give the file again.");
}

function tooSlow(): Result<never> {
  return failed("too-slow", "Reading the file took more than 20 seconds and was given up. Paste its text instead.");
}
