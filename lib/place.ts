import { originOf } from "./document.ts";
import type { Reason, SheetCell, SheetClaim, SheetDocument, SheetQuestion } from "./sheet.ts";
import { type Origins, originsOf } from "./source.ts";

/**
 * The places of the positions that a cell's claims stand for, by claim; those that count for none are left out. That is
 * their document's; but where a document's claims cannot all be true, each stands with those of other documents that
 * say the same, as long as one stays behind: no position is without words.
 */
export function placesIn(row: SheetQuestion, { document, claims }: SheetCell): ReadonlyMap<SheetClaim, number> {
  const own = row.positions.findIndex(({ documents }) => documents.includes(document));
  if (own === -1) return new Map();
  const counted = claims.filter((claim) => claim.counted);
  const ids = new Set(claims.map(({ id }) => id));
  const places = row.flags.selfContradiction.some(({ a, b }) => ids.has(a) || ids.has(b))
    ? counted.map((claim) => placeBeside(row, document, claim, own))
    : [];
  const divided = places.includes(own);
  return new Map(counted.map((claim, index) => [claim, divided ? (places[index] ?? own) : own]));
}

function placeBeside(row: SheetQuestion, document: string, claim: SheetClaim, own: number): number {
  const holds = (place: number) => row.positions[place]?.documents.some((id) => saysToo(row, id, document, claim));
  return [own, ...row.positions.keys()].find(holds) ?? own;
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

/**
 * The texts and people that each position of a row goes back to, in the positions' order. Together they are the row's
 * origins. `documents` are those of the row's sheet.
 */
export function originsOfPositions(row: SheetQuestion, documents: readonly SheetDocument[]): readonly Origins[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = new Map(documents.map(({ id }) => [id, originOf(byId, id)]));
  const placed = row.cells.flatMap((cell) =>
    [...placesIn(row, cell)].map(([{ speaker }, place]) => ({ document: cell.document, speaker, place })),
  );
  return row.positions.map((_, position) =>
    originsOf(
      texts,
      placed.filter(({ place }) => place === position),
    ),
  );
}

/** Whether one voice says both: the document's own, or one speaker's. Two people who are quoted may differ. */
export function inOneVoice(row: SheetQuestion, { a, b }: Pick<Reason, "a" | "b">): boolean {
  const claims = row.cells.flatMap((cell) => cell.claims);
  const speakerOf = (id: string) => claims.find((claim) => claim.id === id)?.speaker;
  return speakerOf(a) === speakerOf(b);
}
