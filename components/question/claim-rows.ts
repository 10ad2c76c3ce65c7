import type { LaneRow } from "#components/chart/lane-chart.tsx";
import { spanOf } from "#components/chart/span.ts";
import type { StanceEntry, StanceGroup } from "#components/chart/stance-groups.tsx";
import { detailOf } from "#components/claim/claim-detail.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { placesIn } from "#lib/place.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { termOf } from "#lib/value/term.ts";
import { type Measure, readValue, type Value } from "#lib/value/value.ts";

/** A claim of a row with its document and the place of its position: null where it counts for none, or its document for no source. */
export interface PlacedClaim {
  readonly claim: SheetClaim;
  readonly document: SheetDocument;
  readonly name: string;
  readonly position: number | null;
}

/** All claims of a row: by position, those that count for none last; within one by the documents' order. */
export function placedClaims(row: SheetQuestion, documents: readonly SheetDocument[]): readonly PlacedClaim[] {
  const placed = row.cells.flatMap((cell) => {
    const document = documents.find(({ id }) => id === cell.document);
    if (document === undefined) return [];
    const name = nameDocument(document, documents);
    const places = placesIn(row, cell);
    return cell.claims.map((claim) => ({ claim, document, name, position: places.get(claim) ?? null }));
  });
  return placed.toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ claim, position }: PlacedClaim): number {
  return position ?? (claim.counted ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER);
}

/** The address of a claim's words on its question's page. */
export function claimAnchor(claim: Pick<SheetClaim, "id">): string {
  return `#${encodeURIComponent(claim.id.toWellFormed())}`;
}

/** The letter's place where there is more than one position, else nothing to tell apart. */
function letterPlace(row: SheetQuestion, { position }: PlacedClaim): number | null {
  return row.positions.length > 1 ? position : null;
}

/** The claims of a question on quantities or dates, as lanes. Those whose value cannot be read are left out. */
export function laneRows(
  row: SheetQuestion,
  measure: Measure,
  documents: readonly SheetDocument[],
): readonly LaneRow[] {
  return placedClaims(row, documents).flatMap((placed) => {
    const value = readValue(measure, placed.claim);
    if (!value.ok || !("interval" in value.value)) return [];
    const { claim, name, position } = placed;
    return [
      {
        id: claim.id,
        href: claimAnchor(claim),
        name,
        detail: [detailOf(claim), ...asides(placed)].filter((part) => part !== "").join(" · "),
        position: letterPlace(row, placed),
        tone: toneOf(position),
        span: spanOf(value.value.interval, value.value.type === "date" ? "day" : "number"),
        denied: claim.stance === "denies",
        value: showClaim(row, claim),
      },
    ];
  });
}

function toneOf(position: number | null): LaneRow["tone"] {
  if (position === null) return "aside";
  return position === 0 ? "first" : "other";
}

function asides({ claim, document, position }: PlacedClaim): readonly string[] {
  if (!claim.counted) return ["not counted"];
  return position === null && document.origin !== null ? ["a republication"] : [];
}

/** The claims of a question on options or terms, under each option or term that they name, in the options' order. */
export function stanceGroups(
  row: SheetQuestion,
  measure: Measure,
  documents: readonly SheetDocument[],
): readonly StanceGroup[] {
  const members = placedClaims(row, documents).flatMap((placed) => {
    const value = readValue(measure, placed.claim);
    return membersOf(value.ok ? value.value : null).map((member) => ({ member, stance: entryOf(row, placed) }));
  });
  const groups = [...Map.groupBy(members, ({ member }) => member)].map(([key, entries]) => ({
    key,
    label: labelOfMember(row, key),
    isTerm: row.answer === "term",
    stances: entries.map(({ stance }) => stance),
  }));
  const places = new Map(row.options.map(({ id }, index) => [id, index]));
  return groups.toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
}

function membersOf(value: Value | null): readonly string[] {
  if (value?.type === "options") return value.options;
  return value?.type === "terms" ? [...new Set(value.uses.map(termOf))] : [];
}

/** An option with those above it: "In the port › In the shed". */
function labelOfMember({ options }: SheetQuestion, member: string): string {
  const above = options.filter(({ id }) => member === id || member.startsWith(`${id}/`));
  return above.length === 0 ? member : above.map(({ label }) => label).join(" › ");
}

function entryOf(row: SheetQuestion, placed: PlacedClaim): StanceEntry {
  const { claim, name } = placed;
  const denial = claim.stance === "denies" ? ["denies this"] : [];
  const distance = claim.distanced ? ["at a distance"] : [];
  return {
    id: claim.id,
    href: claimAnchor(claim),
    name,
    detail: detailOf(claim),
    position: letterPlace(row, placed),
    marks: [...denial, ...distance, ...asides(placed)],
  };
}

/** Options that no claim names, not even by one below it. */
export function unusedOptions(row: SheetQuestion, groups: readonly StanceGroup[]): readonly string[] {
  const used = groups.map(({ key }) => key);
  return row.options
    .filter(({ id }) => !used.some((key) => key === id || key.startsWith(`${id}/`)))
    .map(({ label }) => label);
}
