import { LRUCache } from "lru-cache";

declare global {
  /** Markup by key. The two layers that Next renders a page in hold modules apart, so they meet here. */
  var parallaxMarkup: { get(key: string): string | undefined; set(key: string, markup: string): unknown } | undefined;
}

/** Bytes of markup kept, about (a character counts as two). */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Keeps markup under a key that names all it depends on, and makes it only where it is not kept. What is kept now stays
 * until many megabytes have come after it. Gives it too.
 */
export function keepMarkup(key: string, make: () => string): string {
  globalThis.parallaxMarkup ??= new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    sizeCalculation: (markup) => markup.length * 2 + 1,
  });
  const store = globalThis.parallaxMarkup;
  // While developing, the code that makes it may have changed.
  const known = process.env.NODE_ENV === "development" ? undefined : store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
