import type { Dossier } from "#lib/dossier.ts";
import type { Sheet } from "#lib/sheet.ts";

import { count } from "./view-words.ts";

/** What there is as the lens leaves it, what is shown of that, and what it is not: a judgement. */
export function Lede({ dossier, sheet }: { readonly dossier: Dossier; readonly sheet: Sheet }) {
  const outlets = new Set(dossier.documents.map(({ outlet }) => outlet)).size;
  const whole =
    sheet.questions.length === dossier.questions.length && sheet.documents.length === dossier.documents.length;
  const shown =
    sheet.documents.length === 0 && dossier.documents.length > 0
      ? "Shown: no document, and so no question."
      : `Shown: ${sheet.questions.length} of ${count(dossier.questions.length, "question")}, ${sheet.documents.length} of ${count(dossier.documents.length, "document")}.`;
  return (
    <p className="text-soft mt-1 mb-4 max-w-[78ch]">
      {count(dossier.documents.length, "document")} by {count(outlets, "outlet")}.{" "}
      {count(dossier.questions.length, "question")}, {count(dossier.claims.length, "claim")}. Nothing here says who is
      right: it says what each text states, in its own words, and how those statements stand to one another.
      {whole ? null : <b className="text-ink font-semibold"> {shown}</b>}
    </p>
  );
}
