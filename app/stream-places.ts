import "server-only";

import { whenStopping } from "./stopping.ts";

/** Streams that one address may hold open, and all addresses together. Behind one address there may be a whole newsroom. */
const PER_ADDRESS = 100;
const ALTOGETHER = 2000;

interface Places {
  /** How to close each stream, and whose it is. */
  readonly open: Map<() => void, string>;
}

declare global {
  /** The routes that stream hold modules apart and share their places here. */
  var parallaxStreams: Places | undefined;
}

/**
 * Takes a place for a stream, which `close` ends; null where there is none left. Gives how to leave it. A server that
 * is told to stop waits for what is under way, so it ends all streams first: their pages come back to the next one.
 */
export function takePlace(address: string, close: () => void): (() => void) | null {
  const { open } = places();
  const own = [...open.values()].filter((other) => other === address).length;
  if (open.size >= ALTOGETHER || own >= PER_ADDRESS) return null;
  open.set(close, address);
  return () => open.delete(close);
}

/** How many streams are open. */
export function countStreams(): number {
  return places().open.size;
}

function places(): Places {
  if (globalThis.parallaxStreams !== undefined) return globalThis.parallaxStreams;
  const made: Places = { open: new Map() };
  whenStopping(() => {
    for (const close of [...made.open.keys()]) close();
  });
  globalThis.parallaxStreams = made;
  return made;
}
