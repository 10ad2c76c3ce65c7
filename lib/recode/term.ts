import type { Claim } from "../claim.ts";
import { type Codebook, foldTerm, type Term } from "../codebook.ts";
import type { Dossier } from "../dossier.ts";
import type { Result } from "../result.ts";
import { withValue } from "./question.ts";
import { faultOf, type Recoded, type RecodingFault, recoded } from "./recoded.ts";

/** Adds a term, as the last. */
export function addTerm(dossier: Dossier, term: Term): Result<Recoded, RecodingFault> {
  const fault = faultOf(termFaults(dossier.codebook, term, null));
  if (fault !== null) return { ok: false, fault };
  return recoded(withTerms(dossier, [...dossier.codebook.terms, term]));
}

/** A term by its concept and canonical form, and as it shall be. */
export interface TermChange {
  readonly concept: string;
  readonly was: string;
  readonly term: Term;
}

/** Changes a term, or moves it to another concept. Claims that use it by its name get the new name. */
export function changeTerm(dossier: Dossier, { concept, was, term }: TermChange): Result<Recoded, RecodingFault> {
  const old = findTerm(dossier.codebook, concept, was);
  const fault = faultOf([
    ["term", old === undefined ? `The term "${was}" is no longer there.` : null],
    ...termFaults(dossier.codebook, term, old ?? null),
  ]);
  if (fault !== null) return { ok: false, fault };
  const changed = withTerms(
    dossier,
    dossier.codebook.terms.map((one) => (one === old ? term : one)),
  );
  return recoded(changed, renamingTerm(dossier, concept, was, term.term));
}

/** Withdraws a term. Claims that use it keep their words, which then stand for themselves. */
export function withdrawTerm(dossier: Dossier, concept: string, name: string): Result<Recoded, RecodingFault> {
  const old = findTerm(dossier.codebook, concept, name);
  const fault = faultOf([["term", old === undefined ? `The term "${name}" is no longer there.` : null]]);
  if (fault !== null) return { ok: false, fault };
  return recoded(
    withTerms(
      dossier,
      dossier.codebook.terms.filter((one) => one !== old),
    ),
  );
}

/** Which of a concept's terms goes into which. */
export interface TermMerge {
  readonly concept: string;
  readonly from: string;
  readonly into: string;
}

/** Merges a term into another of its concept, which takes over its forms. Claims that use it by its name get the other's. */
export function mergeTerms(dossier: Dossier, { concept, from, into }: TermMerge): Result<Recoded, RecodingFault> {
  const [old, target] = [findTerm(dossier.codebook, concept, from), findTerm(dossier.codebook, concept, into)];
  const fault = faultOf([
    ["term", old === undefined ? `The term "${from}" is no longer there.` : null],
    ["into", target === undefined ? "Choose the term that it goes into." : null],
    ["into", from === into ? "A term cannot be merged into itself. Choose another." : null],
  ]);
  if (fault !== null || old === undefined || target === undefined) {
    return { ok: false, fault: fault ?? { kind: "not-sound", message: "There is nothing to merge.", fields: {} } };
  }
  const joined = joinedTerm(target, old);
  const terms = dossier.codebook.terms.filter((one) => one !== old).map((one) => (one === target ? joined : one));
  return recoded(withTerms(dossier, terms), renamingTerm(dossier, concept, from, into));
}

/** A term with the forms of another beside its own. */
export function joinedTerm(term: Term, other: Term): Term {
  return {
    ...term,
    variants: distinctForms([...term.variants, other.term, ...other.variants], [term.term]),
    connotation: term.connotation ?? other.connotation,
  };
}

/** Forms that differ from one another and from those taken, as terms are compared. */
export function distinctForms(forms: readonly string[], taken: readonly string[]): readonly string[] {
  const seen = new Set(taken.map(foldTerm));
  return forms.filter((form) => {
    const folded = foldTerm(form);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** All forms of a term, the canonical one first. */
export function formsOf({ term, variants }: Term): readonly string[] {
  return [term, ...variants];
}

function findTerm({ terms }: Codebook, concept: string, name: string): Term | undefined {
  return terms.find((one) => one.concept === concept && one.term === name);
}

function withTerms(dossier: Dossier, terms: readonly Term[]): Dossier {
  return { ...dossier, codebook: { ...dossier.codebook, terms } };
}

/** Rewrites a term's name where claims on a concept's questions use it. */
function renamingTerm(dossier: Dossier, concept: string, was: string, now: string): (claim: Claim) => Claim {
  if (was === now) return (claim) => claim;
  const asking = new Set(dossier.questions.filter((one) => one.concept === concept).map(({ id }) => id));
  const old = foldTerm(was);
  return (claim) => {
    if (!asking.has(claim.question)) return claim;
    const names = claim.value.split("|");
    if (!names.some((name) => foldTerm(name) === old)) return claim;
    const renamed = names.map((name) => (foldTerm(name) === old ? now : name));
    return withValue(claim, distinctForms(renamed, []).join("|"));
  };
}

const LISTED = /[|;/]/u;

function termFaults(
  { concepts, terms }: Codebook,
  { concept, term, variants }: Term,
  old: Term | null,
): readonly (readonly [string, string | null])[] {
  const others = terms.filter((one) => one.concept === concept && one !== old);
  const holder = (form: string) => others.find((one) => formsOf(one).some((own) => foldTerm(own) === foldTerm(form)));
  const [same, clash] = [holder(term), variants.find((variant) => holder(variant) !== undefined)];
  const empty = [term, ...variants].find((form) => foldTerm(form) === "");
  const odd = variants.find((variant) => LISTED.test(variant));
  return [
    ["concept", concepts.some(({ id }) => id === concept) ? null : "Choose the concept that it names."],
    ["term", empty === term ? "Write what texts call it." : null],
    [
      "term",
      LISTED.test(term) ? `"${term}" cannot be a term: leave out |, ; and /. Add two terms for two names.` : null,
    ],
    [
      "term",
      same === undefined ? null : `"${term}" is a form of "${same.term}" already. Merge the two, or choose another.`,
    ],
    ["variants", empty === undefined || empty === term ? null : "A form is empty. Write one a line."],
    ["variants", odd === undefined ? null : `"${odd}" cannot be a form: leave out |, ; and /.`],
    [
      "variants",
      clash === undefined
        ? null
        : `"${clash}" is a form of "${holder(clash)?.term}" already. A form stands for one term.`,
    ],
  ];
}
