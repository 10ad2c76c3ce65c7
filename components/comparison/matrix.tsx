import type { Sheet } from "#lib/sheet.ts";

import { evidenceHtml } from "./evidence-html.ts";
import { matrixHtml } from "./matrix-html.ts";
import { MatrixIsland } from "./matrix-island.tsx";
import { keepMarkup } from "./matrix-store.ts";
import type { Grounds } from "./scene.ts";

/** The matrix of a sheet. `id` names all that it is drawn from: the same id, the same matrix. */
export function Matrix({
  id,
  sheet,
  grounds,
}: {
  readonly id: string;
  readonly sheet: Sheet;
  readonly grounds?: Grounds;
}) {
  keepMarkup(id, () => matrixHtml(sheet, grounds));
  return (
    <MatrixIsland className="mxr" id={id} label={`Comparison of ${sheet.documents.length} documents`} scrolls={true} />
  );
}

/** Why each row of a sheet has its verdict, and every claim's words in context. */
export function Evidence({ id, sheet }: { readonly id: string; readonly sheet: Sheet }) {
  keepMarkup(id, () => evidenceHtml(sheet));
  return <MatrixIsland className="ev" id={id} label="The words and the reasons" scrolls={false} />;
}
