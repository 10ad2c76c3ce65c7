import { compareQuestion } from "#lib/comparison.ts";
import { contextOf } from "#lib/context.ts";
import type { Dossier } from "#lib/dossier.ts";

import { generateDossier, type Size, seededNumbers } from "./generate.ts";
import { type Figure, median, timed } from "./measure.ts";

/**
 * The core from written values to all that a page shows of a comparison (verdicts, positions, pairs, reasons and cells),
 * beside one pass over as many numbers: a library of claims, and one screen of them with the code warm.
 */
export function benchComparison(): readonly Figure[] {
  const library = { questions: 100_000, documents: 20, claims: 1_000_000 };
  const screen = { questions: 100, documents: 20, claims: 2_000 };
  return [
    figure("core: 1,000,000 claims to verdicts, positions and reasons", library, 3, {
      aim: "<= 50 x a bare loop",
      ratio: (core, floor) => core / floor,
    }),
    figure("core: one screen of 2,000 claims and 19,000 pairs", screen, 300, {
      aim: "<= 1 of 5 ms",
      ratio: (core) => core / 5,
    }),
  ];
}

/** What is aimed at, and how the milliseconds of core and floor stand to it. */
interface Aim {
  readonly aim: string;
  readonly ratio: (core: number, floor: number) => number;
}

function figure(name: string, size: Size, rounds: number, { aim, ratio }: Aim): Figure {
  const core = comparing(generateDossier(size));
  const floor = bareLoop(size);
  const measured = Array.from({ length: rounds }, () => ({ core: timed(core), floor: timed(floor) }));
  const milliseconds = median(measured.map((round) => round.core));
  const speed = Math.round(size.claims / (milliseconds / 1000)).toLocaleString("en");
  return {
    name,
    shown: `${speed} claims/s, ${milliseconds.toPrecision(3)} ms`,
    ratio: median(measured.map((round) => ratio(round.core, round.floor))),
    aim,
  };
}

function comparing(dossier: Dossier): () => void {
  const byQuestion = Map.groupBy(dossier.claims, ({ question }) => question);
  const context = contextOf(dossier);
  return () => {
    let told = 0;
    for (const question of dossier.questions) {
      const { pairs, reasons } = compareQuestion(context, question, byQuestion.get(question.id) ?? []);
      // They are made for whoever goes through them.
      for (const _ of pairs) told += 1;
      for (const _ of reasons) told += 1;
    }
    if (told === 0) throw new Error("Nothing was compared.");
  };
}

/** The floor: one pass over doubles, claims in no order, each question's highest lower and lowest upper end kept. */
function bareLoop({ questions: count, claims }: Size): () => void {
  const next = seededNumbers(7);
  const lower = Float64Array.from({ length: claims }, () => next() * 10_000);
  const upper = lower.map((value) => value + next() * 100);
  const questions = Int32Array.from({ length: claims }, () => Math.floor(next() * count));
  const highest = new Float64Array(count);
  const lowest = new Float64Array(count);
  const verdicts = new Uint8Array(count);
  return () => {
    highest.fill(Number.NEGATIVE_INFINITY);
    lowest.fill(Number.POSITIVE_INFINITY);
    for (let claim = 0; claim < claims; claim += 1) {
      const question = questions[claim] ?? 0;
      highest[question] = Math.max(highest[question] ?? 0, lower[claim] ?? 0);
      lowest[question] = Math.min(lowest[question] ?? 0, upper[claim] ?? 0);
    }
    for (let question = 0; question < count; question += 1) {
      verdicts[question] = (highest[question] ?? 0) > (lowest[question] ?? 0) ? 1 : 0;
    }
  };
}
