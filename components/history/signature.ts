/** Who changed something, and who accepted it. */
export function signatureOf({ actor, reviewer }: { readonly actor: string; readonly reviewer: string | null }): string {
  return reviewer === null ? actor : `${actor}, accepted by ${reviewer}`;
}
