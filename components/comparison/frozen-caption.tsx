import type { Sheet } from "#lib/sheet.ts";

import { lensCaption } from "./caption.ts";
import type { Names } from "./choices.ts";
import { SORT_WORDS } from "./view-words.ts";

/** What a frozen sheet shows, in words: its documents, its filters, its voice, its order. */
export function FrozenCaption({ sheet, names }: { readonly sheet: Sheet; readonly names: Names }) {
  return (
    <p className="text-soft mt-1 max-w-[78ch]">
      {lensCaption(sheet, names)} Sorted by {SORT_WORDS[sheet.view.sort]}.
    </p>
  );
}
