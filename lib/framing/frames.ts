import type { Claim } from "../claim.ts";
import type { Comparison } from "../comparison.ts";
import { FRAME_FUNCTIONS, type FrameFunction, type Option } from "../question.ts";
import { rankContested } from "../ranking.ts";

/** One answer to a question of a frame, with the claim that rests on its words. */
export interface Framed {
  readonly claim: Claim;
  readonly options: readonly Option[];
}

/** Where a question of a frame meets a document; nothing stands there without a passage. */
export interface FrameCell {
  readonly document: string;
  readonly answers: readonly Framed[];
}

/** A question that some document answers: an actor's role, a problem, a cause, a judgement or a remedy. */
export interface FrameRow {
  readonly comparison: Comparison;
  readonly cells: readonly FrameCell[];
}

/** The questions of each of Entman's functions, and of roles, that documents answer, the most contested first. */
export function framesOf(comparisons: readonly Comparison[]): ReadonlyMap<FrameFunction, readonly FrameRow[]> {
  const answered = rankContested(
    comparisons.filter(
      ({ question, cells }) => question.answer === "frame" && cells.some(({ claims }) => claims.length > 0),
    ),
  );
  return new Map(
    FRAME_FUNCTIONS.map((name) => [name, answered.filter(({ question }) => question.function === name).map(rowOf)]),
  );
}

function rowOf(comparison: Comparison): FrameRow {
  const options = new Map(comparison.question.options.map((option) => [option.id, option]));
  const cells = comparison.cells.map(({ document, claims }) => ({
    document,
    answers: claims
      .filter(({ passages }) => passages.length > 0)
      .map((claim) => ({ claim, options: claim.value.split("|").flatMap((id) => options.get(id.trim()) ?? []) }))
      .toSorted((a, b) => Number(a.claim.speaker !== null) - Number(b.claim.speaker !== null)),
  }));
  return { comparison, cells };
}
