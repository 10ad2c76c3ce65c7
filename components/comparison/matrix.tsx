import { MarkupIsland } from "#components/ui/markup-island.tsx";
import { keepMarkup } from "#components/ui/markup-store.ts";
import type { Sheet } from "#lib/sheet.ts";

import { evidenceHtml } from "./evidence-html.ts";
import type { Place } from "./links.ts";
import { matrixHtml } from "./matrix-html.ts";

/** The matrix of a sheet. `id` names all that it is drawn from: the same id, the same matrix. */
export function Matrix({ id, sheet, place }: { readonly id: string; readonly sheet: Sheet; readonly place: Place }) {
  const markup = keepMarkup(id, () => matrixHtml(sheet, place));
  return (
    <MarkupIsland
      className="mxr"
      id={id}
      label={`Comparison of ${sheet.documents.length} documents`}
      markup={globalThis.parallaxDrawing?.isAskedAgain() === true ? markup : undefined}
      scrolls={true}
    />
  );
}

/** Why each row of a sheet has its verdict, and every claim's words in context. */
export function Evidence({ id, sheet }: { readonly id: string; readonly sheet: Sheet }) {
  keepMarkup(id, () => evidenceHtml(sheet));
  return <MarkupIsland className="ev" id={id} label="The words and the reasons" />;
}
