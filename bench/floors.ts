import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { findFreePort } from "#cli/setup/ports.ts";
import { serve } from "#cli/setup/server.ts";
import type { Dossier } from "#lib/dossier.ts";

/** What a bare server answers at a path: bytes that it has, a table put together by hand, a dossier's claims from a database. */
export type Floor =
  | { readonly path: string; readonly kind: "bytes"; readonly type: string; readonly body: string }
  | { readonly path: string; readonly kind: "table"; readonly dossier: Dossier }
  | { readonly path: string; readonly kind: "rows" | "sql"; readonly url: string; readonly dossier: string };

/** Starts a bare server, in a process of its own as the site is. */
export async function withFloors<T>(floors: readonly Floor[], use: (address: string) => Promise<T>): Promise<T> {
  const child = fork(join(import.meta.dirname, "floor-server.ts"));
  try {
    child.send(floors);
    const [{ port }] = await once(child, "message");
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
  }
}

/** Starts the built site on a database. */
export async function withSite<T>(url: string, use: (address: string) => Promise<T>): Promise<T> {
  const place = { host: "127.0.0.1", port: await findFreePort() };
  const site = await serve("start", place, { DATABASE_URL: url }, (text) => process.stderr.write(text));
  try {
    return await use(`http://${place.host}:${place.port}`);
  } finally {
    await site.stop();
  }
}
