import { LRUCache } from "lru-cache";

declare global {
  /** Matrices as markup by key. The two layers that Next renders a page in hold modules apart, so they meet here. */
  var parallaxMatrices: { get(key: string): string | undefined; set(key: string, markup: string): unknown } | undefined;
}

/** Bytes of markup kept, about (a character counts as two). */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Keeps markup under a key that names all it depends on (the dossier, its revision, the view), and
 * makes it only where it is not kept. What is kept now stays until many megabytes have come after it.
 */
export function keepMarkup(key: string, make: () => string): void {
  globalThis.parallaxMatrices ??= new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    sizeCalculation: (markup) => markup.length * 2 + 1,
  });
  const store = globalThis.parallaxMatrices;
  // While developing, the code that makes it may have changed.
  if (store.get(key) === undefined || process.env.NODE_ENV === "development") store.set(key, make());
}
