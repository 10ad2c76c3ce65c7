import { AsyncLocalStorage } from "node:async_hooks";

import { laterOf, type WalPosition } from "./replica-state.ts";

/** The request under way, as far as it matters which database answers it. */
export interface Reader {
  /** Whether a replica may: it only reads, and for somebody who is not signed in. */
  mayBeBehind: boolean;
  /** Up to where whoever asks has seen what was written: their own, or what they were told of. */
  seen: WalPosition | null;
  /** Up to where they have written in this request. */
  wrote: WalPosition | null;
  /** Which replica answers it, by its place in the settings, null for the primary: all of it, once the first was chosen. */
  chosen?: Promise<number | null> | undefined;
}

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxReader: AsyncLocalStorage<Reader> | undefined;
}

function storage(): AsyncLocalStorage<Reader> {
  globalThis.parallaxReader ??= new AsyncLocalStorage();
  return globalThis.parallaxReader;
}

/** Says whose request all that follows is for. Outside any request the primary is asked. */
export function enterReader(reader: Reader): void {
  storage().enterWith(reader);
}

/** Whose request is under way; undefined outside any. */
export function currentReader(): Reader | undefined {
  return storage().getStore();
}

/** Does something that must not be behind: by the primary alone. */
export function upToDate<Value>(work: () => Value): Value {
  return storage().run({ mayBeBehind: false, seen: null, wrote: null }, work);
}

/** Notes up to where the request under way has written: what it reads next is not older. */
export function noteWritten(position: WalPosition): void {
  const reader = currentReader();
  if (reader === undefined) return;
  reader.wrote = laterOf(reader.wrote, position);
  reader.seen = laterOf(reader.seen, position);
  reader.chosen = undefined;
}
