import { type Comparison, VERDICTS } from "#lib/comparison.ts";
import { sameVoice } from "#lib/pair.ts";

/** A comparison as lines for a terminal: a question a line, most contested first, its positions below it. */
export function comparisonTable(comparisons: readonly Comparison[]): readonly string[] {
  const width = Math.max(0, ...VERDICTS.map((verdict) => verdict.length));
  const byVerdict = Map.groupBy(comparisons, ({ verdict }) => verdict);
  const lines = VERDICTS.flatMap((verdict) =>
    (byVerdict.get(verdict) ?? []).flatMap((each) => questionLines(each, width)),
  );
  const counts = VERDICTS.flatMap((verdict) => {
    const count = byVerdict.get(verdict)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  return [...lines, `${comparisons.length} questions: ${counts.join(", ") || "none"}`];
}

function questionLines(comparison: Comparison, width: number): readonly string[] {
  const { question, verdict, positions, flags, selfContradictions: splits } = comparison;
  const marks = [
    flags.attributed.length > 0 ? "attributed" : null,
    splits.some(sameVoice) ? "contradicts itself" : null,
    splits.some((pair) => !sameVoice(pair)) ? "people quoted differ" : null,
    flags.sameOrigin ? "same origin" : null,
    flags.alteredCopy.length > 0 ? "altered copy" : null,
  ].filter((mark) => mark !== null);
  const title = `${verdict.padEnd(width)}  ${question.id}: ${question.question}`;
  const indent = " ".repeat(width + 2);
  return [
    marks.length === 0 ? title : `${title} (${marks.join(", ")})`,
    ...positions.map(({ label, documents }) => `${indent}${label} — ${documents.join(", ")}`),
  ];
}
