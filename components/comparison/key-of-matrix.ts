import { queryOf, type View } from "#lib/view.ts";

/** The key of a live dossier's matrix in one state. */
export function matrixKey(state: string, view: View): string {
  return state + queryOf(view);
}
