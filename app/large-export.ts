import "server-only";

import { readApart } from "#lib/db/read-apart.ts";
import { streamDossier } from "#lib/db/stream-dossier.ts";
import { streamPackage } from "#lib/formats/data-package/stream-package.ts";
import { streamZip } from "#lib/formats/stream-zip.ts";
import { logFault } from "#lib/watching/log.ts";

import { MOST_LAID_OUT } from "./dossier-size.ts";
import { noDossier } from "./freeze-problems.ts";
import type { Problem } from "./problem.ts";

/** What is said where a dossier is too large for what was asked. */
export function tooLarge(name: string): Problem {
  return {
    status: 422,
    kind: "too-large",
    title: "Too large for this format",
    detail: `${name} has more than ${MOST_LAID_OUT.toLocaleString("en")} claims, too many to be given in this form here. Take its data package, which has all of them, or on the server's command line: parallax export ${name} FILE.zip`,
  };
}

/** Packages that are streamed at once: each has a connection to the database for as long as somebody is reading it. */
const MOST_AT_ONCE = 2;
/** Milliseconds after which a reader who has taken nothing is given up. */
const PATIENCE = 300_000;
/** Milliseconds after which one is given up who takes so little at a time. A million claims take ten seconds. */
const LONGEST = 3_600_000;

declare global {
  /** The addresses that packages are streamed to. Bundles that hold this module more than once share them here. */
  var parallaxPackages: Set<string> | undefined;
}

const BUSY: Problem = {
  status: 503,
  kind: "busy",
  title: "Busy",
  detail: "Other large packages are being fetched just now. Ask again in a minute.",
};

/** Behind one address there may be several people, and one of them could hold every stream. */
const OWN_BUSY: Problem = {
  status: 429,
  kind: "busy",
  title: "One at a time",
  detail: "A large package is being fetched from your address just now. Ask again when all of it has come.",
};

/**
 * The zip of a large dossier's package, written while it is read: it goes at the pace of whoever reads it, from `address`, and
 * holds no more than a few batches of claims. `answer` makes the response from the bytes and the revision that they are of.
 * Where it fails later, the answer breaks off, which whoever reads it is told by their program.
 */
export async function streamedPackage(
  name: string,
  address: string,
  answer: (bytes: ReadableStream, revision: number) => Response,
): Promise<Response | Problem> {
  globalThis.parallaxPackages ??= new Set();
  const streams = globalThis.parallaxPackages;
  if (streams.has(address)) return OWN_BUSY;
  if (streams.size >= MOST_AT_ONCE) return BUSY;
  streams.add(address);
  const { readable, writable, breakOff } = newStream();
  return await new Promise((resolve, reject) => {
    const done = readApart({ statement: PATIENCE, between: LONGEST }, async (connection) => {
      const found = await streamDossier(connection, name);
      if (found === null) return resolve(noDossier(name));
      resolve(answer(readable, found.revision));
      return await send(streamZip(streamPackage(found.dossier)), writable, breakOff);
    });
    done.catch(reject).finally(() => streams.delete(address));
  });
}

function newStream() {
  let breakOff: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    // The writer's own `abort` would wait for what is not taken.
    start: (controller) => {
      breakOff = (error) => controller.error(error);
    },
  });
  return { readable, writable, breakOff };
}

/** Passes bytes on as they are taken. Whoever stops taking them, or takes them too slowly, is no fault of ours. */
async function send(
  chunks: AsyncIterable<Uint8Array>,
  target: WritableStream<Uint8Array>,
  breakOff: (error: unknown) => void,
): Promise<void> {
  const writer = target.getWriter();
  const giveUp = () => breakOff(new Error("Nobody takes it."));
  const end = setTimeout(giveUp, LONGEST);
  let isLeft = false;
  // It is told of each fault by what it awaits.
  writer.closed.catch(() => {
    isLeft = true;
  });
  try {
    for await (const chunk of chunks) {
      // What the database takes its time over is not waited for by us.
      const patience = setTimeout(giveUp, PATIENCE);
      await writer.write(chunk).finally(() => clearTimeout(patience));
    }
    await writer.close();
  } catch (error) {
    if (isLeft) return;
    logFault(error);
    breakOff(error);
  } finally {
    clearTimeout(end);
  }
}
