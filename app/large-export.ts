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
/** Milliseconds after which a reader who takes so little at a time is given up. A million claims take ten seconds. */
const LONGEST = 300_000;

declare global {
  /** Bundles that hold this module more than once count together here. */
  var parallaxPackages: number | undefined;
}

const BUSY: Problem = {
  status: 503,
  kind: "busy",
  title: "Busy",
  detail: "Other large packages are being fetched just now. Ask again in a minute.",
};

/**
 * The zip of a large dossier's package, written while it is read: it goes at the pace of whoever reads it and holds no more
 * than a few batches of claims. `answer` makes the response from the bytes and the revision that they are of. Where it
 * fails later, the answer breaks off, which whoever reads it is told by their program.
 */
export async function streamedPackage(
  name: string,
  answer: (bytes: ReadableStream, revision: number) => Response,
): Promise<Response | Problem> {
  const streams = globalThis.parallaxPackages ?? 0;
  if (streams >= MOST_AT_ONCE) return BUSY;
  globalThis.parallaxPackages = streams + 1;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  return await new Promise((resolve, reject) => {
    const done = readApart(LONGEST, async (connection) => {
      const found = await streamDossier(connection, name);
      if (found === null) return resolve(noDossier(name));
      resolve(answer(readable, found.revision));
      return await send(streamZip(streamPackage(found.dossier)), writable);
    });
    done.catch(reject).finally(() => {
      globalThis.parallaxPackages = (globalThis.parallaxPackages ?? 1) - 1;
    });
  });
}

/** Passes bytes on as they are taken. Whoever stops taking them, or takes them too slowly, is no fault of ours. */
async function send(chunks: AsyncIterable<Uint8Array>, target: WritableStream<Uint8Array>): Promise<void> {
  const writer = target.getWriter();
  const patience = setTimeout(() => void writer.abort(), LONGEST);
  let isLeft = false;
  // It is told of each fault by what it awaits.
  writer.closed.catch(() => {
    isLeft = true;
  });
  try {
    for await (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  } catch (error) {
    if (isLeft) return;
    logFault(error);
    await writer.abort(error);
  } finally {
    clearTimeout(patience);
  }
}
