import { type Span, spanOf } from "#components/chart/span.ts";
import { showLabel } from "#components/claim/show-label.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Comparison } from "#lib/comparison.ts";
import { type Lens, PLAIN_LENS } from "#lib/lens.ts";
import { pairsThat } from "#lib/pairs.ts";
import type { Passage } from "#lib/passage.ts";
import { originsOfPositions, placesIn } from "#lib/place.ts";
import type { Position } from "#lib/position.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { countOrigins } from "#lib/source.ts";

import { tellingPassage } from "./telling-passage.ts";

/** A position ready to be drawn: what it comes to, where it lies, who holds it and in which words. */
export interface PositionView {
  readonly key: string;
  readonly label: string;
  /** Of quantities and dates. */
  readonly spans: readonly Span[];
  readonly holders: readonly Holder[];
  /** How many sources stand here, republications counted once, what they go back to, and the camps that they come from. One that cites people who differ stands with each. */
  readonly sources: number;
  readonly origins: number;
  readonly camps: readonly string[];
  /** Whether some of its answers are for other times or scopes than others: they stand together only for want of a comparison. */
  readonly mixed: boolean;
}

export interface Holder {
  readonly document: SheetDocument;
  readonly name: string;
  /** The claim that stands for the document: one that decides the verdict, else the first that counts. */
  readonly claim: SheetClaim;
  /** The words of the claim that are shown. */
  readonly passage: Passage | undefined;
  readonly href: string;
  /** Whether it says so in its own voice, and whom it cites for it. Not both are empty. */
  readonly own: boolean;
  readonly speakers: readonly string[];
}

/** The positions on a question, in their order. */
export function positionViews(
  dossier: string,
  comparison: Comparison,
  row: SheetQuestion,
  documents: readonly SheetDocument[],
  lens: Lens = PLAIN_LENS,
): readonly PositionView[] {
  const deciding = decidingClaims(row);
  const places = new Map(row.cells.map((cell) => [cell.document, [...placesIn(row, cell)]]));
  const origins = originsOfPositions(row, documents).map(countOrigins);
  const unlike = pairsThat(comparison.pairs, "incomparable");
  const isHeld = (holder: number, position: Position) =>
    unlike.holders.members[holder]?.some((answer) => position.documents.includes(answer.document)) ?? false;
  return row.positions.map((position, place) => {
    const holders = documents.flatMap((document) => {
      const claims = (places.get(document.id) ?? []).flatMap(([claim, at]) => (at === place ? claim : []));
      const claim = claims.find(({ id }) => deciding.has(id)) ?? claims[0];
      if (claim === undefined) return [];
      const own = claims.some(({ speaker }) => speaker === null);
      const speakers = [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))];
      // Of hundreds who hold one position few are shown: what only showing needs is made there.
      const holder: Holder = {
        document,
        claim,
        own,
        speakers,
        get name() {
          return nameDocument(document, documents);
        },
        get passage() {
          return tellingPassage(row, position.label, claim);
        },
        get href() {
          return documentHref(dossier, document.id, claim.id, lens);
        },
      };
      return [holder];
    });
    return {
      key: position.documents.join(" "),
      label: showLabel(row, position.label),
      mixed: unlike.kinds.some(({ one, other }) => isHeld(one, position) && isHeld(other, position)),
      sources: holders.length,
      origins: origins[place] ?? 0,
      camps: [...new Set(holders.flatMap(({ document }) => document.outlet.camp ?? []))].toSorted(),
      spans: position.documents.flatMap((document) => spansOf(comparison, document)),
      holders: holders.toSorted((a, b) => weightOf(b.claim, deciding) - weightOf(a.claim, deciding)),
    };
  });
}

/** The ids of the claims that stand in some reason of a row. */
export function decidingClaims({ reasons }: Pick<SheetQuestion, "reasons">): ReadonlySet<string> {
  const deciding = new Set<string>();
  for (const { a, b } of reasons) deciding.add(a).add(b);
  return deciding;
}

/** Those whose claims decide come first, and of these those in their own voice. */
function weightOf({ id, speaker }: SheetClaim, deciding: ReadonlySet<string>): number {
  return 2 * Number(deciding.has(id)) + Number(speaker === null);
}

function spansOf({ cells, question }: Comparison, document: string): readonly Span[] {
  const answers = cells.find((cell) => cell.document === document)?.answer?.answers ?? [];
  const intervals = answers.flatMap(({ extent }) => (extent?.type === "intervals" ? extent.intervals : []));
  return intervals.map((interval) => spanOf(interval, question.answer === "date" ? "day" : "number"));
}

/**
 * The pair of a question's sources that lies furthest apart, in its unit or in days; among equals the
 * one in which the most is said in the documents' own voice.
 */
export function widestReason({
  reasons,
  cells,
}: Pick<SheetQuestion, "reasons" | "cells">): SheetQuestion["reasons"][number] | undefined {
  const claims = cells.flatMap((cell) => cell.claims);
  const attributed = new Set(claims.filter(({ speaker }) => speaker !== null).map(({ id }) => id));
  const quoted = ({ a, b }: SheetQuestion["reasons"][number]) => Number(attributed.has(a)) + Number(attributed.has(b));
  let widest: { readonly reason: SheetQuestion["reasons"][number]; readonly gap: number } | undefined;
  for (const reason of reasons) {
    const gap = Number(reason.gap ?? 0);
    if (widest === undefined || gap > widest.gap || (gap === widest.gap && quoted(reason) < quoted(widest.reason))) {
      widest = { reason, gap };
    }
  }
  return widest?.reason;
}
