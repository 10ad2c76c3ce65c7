import { compareQuestion } from "#lib/comparison.ts";
import { contextOf } from "#lib/context.ts";
import type { Dossier } from "#lib/dossier.ts";

import { generateDossier, seededNumbers } from "./generate.ts";
import { type Figure, median, timed } from "./measure.ts";

const QUESTIONS = 100_000;
const CLAIMS = 1_000_000;
const ROUNDS = 3;

/** Claims compared per second by the core, from their written values, beside one pass over as many numbers. */
export function benchComparison(): readonly Figure[] {
  const core = comparing(generateDossier({ questions: QUESTIONS, documents: 20, claims: CLAIMS }));
  const floor = bareLoop();
  const rounds = Array.from({ length: ROUNDS }, () => ({ core: timed(core), floor: timed(floor) }));
  const milliseconds = median(rounds.map((round) => round.core));
  return [
    {
      name: "core: 1,000,000 claims to verdicts, positions and reasons",
      shown: `${Math.round(CLAIMS / (milliseconds / 1000)).toLocaleString("en")} claims/s, ${Math.round(milliseconds)} ms`,
      ratio: median(rounds.map((round) => round.core / round.floor)),
      aim: "<= 50 x a bare loop",
    },
  ];
}

function comparing(dossier: Dossier): () => void {
  const byQuestion = Map.groupBy(dossier.claims, ({ question }) => question);
  const context = contextOf(dossier);
  return () => {
    let reasons = 0;
    for (const question of dossier.questions) {
      reasons += compareQuestion(context, question, byQuestion.get(question.id) ?? []).reasons.length;
    }
    if (reasons === 0) throw new Error("Nothing was compared.");
  };
}

/** The floor: one pass over doubles, claims in no order, each question's highest lower and lowest upper end kept. */
function bareLoop(): () => void {
  const next = seededNumbers(7);
  const lower = Float64Array.from({ length: CLAIMS }, () => next() * 10_000);
  const upper = lower.map((value) => value + next() * 100);
  const questions = Int32Array.from({ length: CLAIMS }, () => Math.floor(next() * QUESTIONS));
  const highest = new Float64Array(QUESTIONS);
  const lowest = new Float64Array(QUESTIONS);
  const verdicts = new Uint8Array(QUESTIONS);
  return () => {
    highest.fill(Number.NEGATIVE_INFINITY);
    lowest.fill(Number.POSITIVE_INFINITY);
    for (let claim = 0; claim < CLAIMS; claim += 1) {
      const question = questions[claim] ?? 0;
      highest[question] = Math.max(highest[question] ?? 0, lower[claim] ?? 0);
      lowest[question] = Math.min(lowest[question] ?? 0, upper[claim] ?? 0);
    }
    for (let question = 0; question < QUESTIONS; question += 1) {
      verdicts[question] = (highest[question] ?? 0) > (lowest[question] ?? 0) ? 1 : 0;
    }
  };
}
