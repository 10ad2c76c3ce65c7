import { base32 } from "@scure/base";

import { canonicalJson } from "./canonical-json.ts";
import type { Sheet } from "./sheet.ts";
import { digest } from "./text.ts";
import type { View } from "./view.ts";

/** A sheet frozen: its canonical JSON (RFC 8785), and the id that anyone can compute from it. */
export interface Frozen {
  readonly id: string;
  /** Exactly these characters, in UTF-8, are what `/c/{id}.json` returns. */
  readonly body: string;
}

/** What a permanent link's id looks like. */
export const PERMALINK_ID = /^[a-z2-7]{16}$/;

/** Freezes a sheet. The same sheet gives the same id, whenever and wherever it is frozen. */
export async function freeze(sheet: Sheet): Promise<Frozen> {
  const body = canonicalJson(sheet);
  return { id: await permalinkId(body), body };
}

/** How the body of every frozen sheet of a view ends: of its keys, in their order, the view is the last. */
export function endingOf(view: View): string {
  return `,"view":${canonicalJson(view)}}`;
}

/** The base32 (RFC 4648, lower case) of the first 80 bits of the SHA-256 of a body's UTF-8 bytes. */
export async function permalinkId(body: string): Promise<string> {
  return base32.encode((await digest(body)).slice(0, 10)).toLowerCase();
}
