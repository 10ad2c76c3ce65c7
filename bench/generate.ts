import type { Claim } from "#lib/claim.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Question } from "#lib/question.ts";
import { aDocument } from "#lib/testing/factories.ts";

/** What is to be generated. */
export interface Size {
  readonly questions: number;
  readonly documents: number;
  readonly claims: number;
}

/** A stream of numbers from 0 (included) to 1, the same for the same seed, so that runs can be set beside one another. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Numerical Recipes' linear congruential generator: spread enough for made-up figures.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A made-up dossier of quantities: every question is answered by the same number of documents, taken
 * in turn; seven answers in ten are one figure, the rest near it, bounds or ranges.
 */
export function generateDossier({ questions, documents, claims }: Size): Dossier {
  const next = seededNumbers(2031);
  const each = Math.floor(claims / questions);
  return {
    name: "generated",
    title: "Generated",
    description: "Made up for measuring.",
    created: null,
    licences: [],
    outlets: [
      { id: "outlet", name: "Outlet", country: null, type: null, camp: null, reliability: null, url: null, note: null },
    ],
    documents: Array.from({ length: documents }, (_, index) => documentAt(index)),
    events: Array.from({ length: Math.ceil(questions / 100) }, (_, index) => ({
      id: `event-${index}`,
      title: `Event ${index}`,
      date: null,
      place: null,
      parent: null,
      summary: null,
    })),
    questions: Array.from({ length: questions }, (_, index) => questionAt(index)),
    codebook: { concepts: [], terms: [] },
    claims: Array.from({ length: questions }, (_, question) => {
      const figure = Math.floor(next() * 10_000);
      return Array.from({ length: each }, (_, nth) =>
        claimAt(question, (question + nth) % documents, valueNear(figure, next)),
      );
    }).flat(),
    silences: [],
    adjudications: [],
  };
}

function valueNear(figure: number, next: () => number): string {
  const kind = next();
  if (kind < 0.7) return String(figure);
  const other = Math.floor(figure * (0.8 + 0.4 * next()));
  if (kind < 0.85) return String(other);
  if (kind < 0.92) return `>=${other}`;
  return `${other}..${other + 100}`;
}

function documentAt(index: number): Document {
  return aDocument({ id: `document-${index}`, outlet: "outlet", title: `Document ${index}` });
}

function questionAt(index: number): Question {
  return {
    id: `question-${index}`,
    event: `event-${Math.floor(index / 100)}`,
    question: `How many were counted at place ${index}?`,
    answer: "quantity",
    unit: "people",
    options: [],
    concept: null,
    facets: [],
    tolerance: null,
    approximation: null,
    negative: false,
    function: null,
    definition: "People counted, as the text gives it.",
    partOf: null,
  };
}

function claimAt(question: number, document: number, value: string): Claim {
  const exact = `${value} people were counted`;
  const start = question * 40;
  return {
    id: `claim-${question}-${document}`,
    question: `question-${question}`,
    document: `document-${document}`,
    value,
    stance: "asserts",
    distanced: false,
    speaker: null,
    asOf: null,
    scope: {},
    credibility: null,
    admission: false,
    passages: [{ exact, prefix: "", suffix: "", start, end: start + exact.length }],
    note: null,
  };
}
