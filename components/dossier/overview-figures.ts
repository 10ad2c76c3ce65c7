import { type Alpha, type AlphaRow, agreementOfType } from "#lib/agreement.ts";
import { type Reach, reachOf } from "#lib/coding.ts";
import type { Comparison } from "#lib/comparison.ts";
import { ANSWER_TYPES, type AnswerType } from "#lib/question.ts";
import { rankContested } from "#lib/ranking.ts";
import type { Sheet } from "#lib/sheet.ts";

import { type AgreedAcross, agreedAcross } from "./agreed-across.ts";
import {
  type MapPlan,
  type MappedPair,
  MOST_MAPPED,
  mapPairs,
  type PairTable,
  planMap,
  tabulatePairs,
} from "./map-plan.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { differingIn } from "./ways.ts";

/** The agreement over questions of one type of answer. */
export interface TypeAgreement {
  readonly type: AnswerType;
  readonly alpha: Alpha;
  /** The questions that entered it, with two values or more. */
  readonly table: readonly AlphaRow[];
}

/** What a dossier's overview is drawn from. */
export interface OverviewFigures {
  readonly rows: Rows;
  /** The most contested first. */
  readonly ranked: readonly Comparison[];
  readonly agreed: readonly AgreedAcross[];
  /** Every two documents with a question in common, those that differ on most first. */
  readonly pairs: readonly MappedPair[];
  /** The map of documents as an overview has room for it, and as a page of its own has. */
  readonly map: MapPlan;
  readonly wideMap: MapPlan;
  readonly types: readonly TypeAgreement[];
  /** What each outlet answers of each event. */
  readonly reach: readonly Reach[];
}

/** As long as the comparisons themselves are kept. */
const known = new WeakMap<readonly Comparison[], OverviewFigures>();

/** The figures of a dossier whose whole sheet is `sheet`; computed once for a state of it. */
export function figuresOf(sheet: Sheet, comparisons: readonly Comparison[]): OverviewFigures {
  const kept = known.get(comparisons) ?? computeFigures(sheet, comparisons);
  known.set(comparisons, kept);
  return kept;
}

function computeFigures(sheet: Sheet, comparisons: readonly Comparison[]): OverviewFigures {
  const table = tabulatePairs(sheet.documents, comparisons);
  return {
    rows: rowsOf(sheet),
    ranked: rankContested(comparisons),
    agreed: agreedAcross(comparisons, sheet.documents),
    reach: reachOf(comparisons, new Map(sheet.documents.map(({ id, outlet }) => [id, outlet.id]))),
    pairs: rankPairs(table),
    map: planMap(sheet.documents, table, MOST_MAPPED.overview),
    wideMap: planMap(sheet.documents, table, MOST_MAPPED.page),
    types: agreementByType(comparisons),
  };
}

/** Pairs with a question in common, those that differ on most first. */
export function rankPairs(table: PairTable): readonly MappedPair[] {
  return mapPairs(table)
    .filter(({ questions }) => questions > 0)
    .toSorted((a, b) => differingIn(b) - differingIn(a) || b.questions - a.questions);
}

/** Agreement over the questions of each type of answer. */
export function agreementByType(comparisons: readonly Comparison[]): readonly TypeAgreement[] {
  return ANSWER_TYPES.map((type) => {
    const { alpha, table } = agreementOfType(type, comparisons);
    return { type, alpha, table: table.filter(({ values }) => values.length > 1) };
  });
}
