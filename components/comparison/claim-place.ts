import type { Reason, SheetClaim, SheetQuestion } from "#lib/sheet.ts";

/**
 * The place of the position that a claim stands for, null where it counts for none. That is its
 * document's; but where a document's claims cannot all be true, each stands with those of other
 * documents that say the same.
 */
export function placeOfClaim(row: SheetQuestion, document: string, claim: SheetClaim): number | null {
  const own = row.positions.findIndex(({ documents }) => documents.includes(document));
  if (!claim.counted || own === -1) return null;
  if (!row.flags.selfContradiction.some(({ a, b }) => isOf(row, document, [a, b]))) return own;
  const holds = (place: number) => row.positions[place]?.documents.some((id) => saysToo(row, id, document, claim));
  return [own, ...row.positions.keys()].find(holds) ?? own;
}

function isOf(row: SheetQuestion, document: string, ids: readonly string[]): boolean {
  return row.cells.some((cell) => cell.document === document && cell.claims.some(({ id }) => ids.includes(id)));
}

/** Whether another document says, in a claim that counts, some of what this claim says. */
function saysToo(row: SheetQuestion, other: string, document: string, claim: SheetClaim): boolean {
  if (other === document) return false;
  const said = claim.value.split("|");
  const claims = row.cells.find((cell) => cell.document === other)?.claims ?? [];
  return claims.some(
    ({ counted, stance, distanced, value }) =>
      counted &&
      stance === claim.stance &&
      distanced === claim.distanced &&
      value.split("|").some((part) => said.includes(part)),
  );
}

/** Whether one voice says both: the document's own, or one speaker's. Two people who are quoted may differ. */
export function inOneVoice(row: SheetQuestion, { a, b }: Pick<Reason, "a" | "b">): boolean {
  const claims = row.cells.flatMap((cell) => cell.claims);
  const speakerOf = (id: string) => claims.find((claim) => claim.id === id)?.speaker;
  return speakerOf(a) === speakerOf(b);
}
