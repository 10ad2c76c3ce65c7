import { type Agreement, type Alpha, agreementOf, METRICS } from "#lib/agreement.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { ClaimPair } from "#lib/pair.ts";
import { sizeOf } from "#lib/relation.ts";

/**
 * A dossier's comparison as JSON (interface.md, "Command line"), in pieces: all of it can be longer
 * than a string may be. Decimals are strings, but for alpha.
 */
export function* comparisonJson(dossier: Dossier, comparisons: readonly Comparison[]): Generator<string> {
  yield '{"questions":[';
  for (const [index, comparison] of comparisons.entries()) {
    yield `${index === 0 ? "" : ","}${JSON.stringify(questionJson(comparison))}`;
  }
  const documents = dossier.documents.map(({ id }) => id);
  yield `],"agreement":${JSON.stringify(agreementJson(agreementOf(documents, comparisons)))}}`;
}

function questionJson({ question, verdict, flags, sources, origins, camps, positions, reasons }: Comparison): object {
  return {
    id: question.id,
    event: question.event,
    verdict,
    flags: {
      attributed: flags.attributed,
      selfContradiction: flags.selfContradiction,
      sameOrigin: flags.sameOrigin,
      alteredCopy: flags.alteredCopy.map(reasonJson),
    },
    sources: sources.length,
    origins,
    camps: camps.length,
    positions: positions.map(({ documents, label }) => ({ documents, label })),
    reasons: Array.from(reasons, reasonJson),
  };
}

/** Two claims, the rule that decides between them, and how far apart they are. */
function reasonJson({ a, b, relation }: ClaimPair): object {
  const size = relation.relation === "disjoint" ? sizeOf(a.value, b.value) : null;
  return {
    a: a.claim.id,
    b: b.claim.id,
    relation: relation.relation,
    rule: relation.rule,
    gap: size?.gap ?? null,
    ratio: size?.ratio ?? null,
    ...(relation.rule === "different-scope" ? { facet: relation.facet } : {}),
  };
}

function agreementJson({ pairs, alpha }: Agreement): object {
  return {
    pairs: pairs.map(({ a, b, questions, same, compatible, disjoint, incomparable }) => ({
      a,
      b,
      questions,
      same,
      compatible,
      disjoint,
      incomparable,
    })),
    alpha: Object.fromEntries(METRICS.map((metric) => [metric, alphaJson(alpha[metric])])),
  };
}

function alphaJson({ alpha, questions, values, undefined: reason }: Alpha): object {
  return { alpha, questions, values, undefined: reason };
}
