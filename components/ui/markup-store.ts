import { LRUCache } from "lru-cache";

interface MarkupStore {
  /** What is found under a key; undefined where it was let go. */
  readonly find: (key: string) => string | undefined;
  readonly put: (key: string, markup: string) => void;
}

declare global {
  /** Markup by key. The two layers that Next renders a page in hold modules apart, so they meet here. */
  var parallaxMarkup: MarkupStore | undefined;
}

/** Bytes of markup kept for whoever asks next, about (a character counts as two). */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Keeps markup under a key that names all it depends on, and makes it only where it is not kept. The answer that is being
 * made has it to its end; for others it stays until many megabytes have come after it. Gives it too.
 */
export function keepMarkup(key: string, make: () => string): string {
  globalThis.parallaxMarkup ??= newStore();
  const store = globalThis.parallaxMarkup;
  // While developing, the code that makes it may have changed.
  const markup = (process.env.NODE_ENV === "development" ? undefined : store.find(key)) ?? make();
  store.put(key, markup);
  return markup;
}

function newStore(): MarkupStore {
  const kept = new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    sizeCalculation: (markup) => markup.length * 2 + 1,
  });
  /** By the answers that are being made. */
  const held = new WeakMap<object, Map<string, string>>();
  const heldNow = () => {
    const answer = globalThis.parallaxDrawing?.underWay();
    if (answer === undefined) return undefined;
    const own = held.get(answer) ?? new Map<string, string>();
    held.set(answer, own);
    return own;
  };
  return {
    find: (key) => heldNow()?.get(key) ?? kept.get(key),
    put: (key, markup) => {
      heldNow()?.set(key, markup);
      if (kept.peek(key) !== markup) kept.set(key, markup);
    },
  };
}
