import type { Passage } from "#lib/passage.ts";

/** What is asked of text-worker.ts. */
export type TextWork =
  | {
      readonly kind: "recapture";
      readonly before: string;
      readonly after: string;
      readonly passages: readonly Passage[];
    }
  | { readonly kind: "resemblance"; readonly text: string; readonly others: readonly string[] };
