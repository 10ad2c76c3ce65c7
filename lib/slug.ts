import { idFault } from "./id.ts";
import { plainLetters } from "./text.ts";

/** Whether something can be named so inside a dossier; `new` is the address of the page that makes one. */
export function isSlugForm(text: string): boolean {
  return text !== "new" && idFault(text) === null;
}

/** A text's first words in Latin letters and digits, joined by `-`; empty where it has none, as in other scripts. */
export function slugOf(text: string, mostWords = 8): string {
  return plainLetters(text.slice(0, 500))
    .replace(/['’]/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords)
    .join("-")
    .slice(0, 60)
    .replace(/-$/u, "");
}

/** Proposes a document's id, from the outlet's and the title or, where that gives no letters, the date; none of `taken`. */
export function proposeId(
  { outlet, title, published }: { readonly outlet: string; readonly title: string; readonly published: string },
  taken: ReadonlySet<string>,
): string {
  const parts = [outlet, slugOf(title, 5) || slugOf(published, 3)].filter((part) => part !== "");
  const base = parts.join("-") || "document";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (isSlugForm(id) && !taken.has(id)) return id;
  }
}
