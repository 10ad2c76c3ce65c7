import { type Concept, foldTerm, type Term } from "../codebook.ts";
import type { Dossier } from "../dossier.ts";
import { idFault } from "../id.ts";
import type { Result } from "../result.ts";
import { faultOf, type Recoded, type RecodingFault, recoded } from "./recoded.ts";
import { distinctForms, formsOf, joinedTerm } from "./term.ts";

/** Adds a concept, as the last, or changes one. */
export function putConcept(dossier: Dossier, concept: Concept, isNew: boolean): Result<Recoded, RecodingFault> {
  const { concepts } = dossier.codebook;
  const isThere = concepts.some(({ id }) => id === concept.id);
  const known = isNew
    ? `There is a concept "${concept.id}" already. Choose another id.`
    : `There is no concept "${concept.id}".`;
  const fault = faultOf([
    ["id", (isNew ? idFault(concept.id)?.message : null) ?? (isThere === isNew ? known : null)],
    ["label", concept.label.trim() === "" ? "Write what it is that has several names." : null],
  ]);
  if (fault !== null) return { ok: false, fault };
  const put = isNew ? [...concepts, concept] : concepts.map((one) => (one.id === concept.id ? concept : one));
  return recoded({ ...dossier, codebook: { ...dossier.codebook, concepts: put } });
}

/** Withdraws a concept with its terms; questions that ask for it then ask for nothing. */
export function withdrawConcept(dossier: Dossier, concept: string): Result<Recoded, RecodingFault> {
  const { concepts, terms } = dossier.codebook;
  const fault = faultOf([
    ["id", concepts.some(({ id }) => id === concept) ? null : `There is no concept "${concept}".`],
  ]);
  if (fault !== null) return { ok: false, fault };
  const codebook = {
    concepts: concepts.filter(({ id }) => id !== concept),
    terms: terms.filter((term) => term.concept !== concept),
  };
  return recoded({ ...dossier, codebook });
}

/**
 * Merges a concept into another: its terms go there, joined with those that share their name, and questions that
 * ask for it ask for the other. A form that both list stays with the other's term.
 */
export function mergeConcepts(dossier: Dossier, from: string, into: string): Result<Recoded, RecodingFault> {
  const { concepts, terms } = dossier.codebook;
  const isThere = (concept: string) => concepts.some(({ id }) => id === concept);
  const fault = faultOf([
    ["id", isThere(from) ? null : "The concept to merge is no longer there."],
    ["into", isThere(into) ? null : "Choose the concept that it goes into."],
    ["into", from === into ? "A concept cannot be merged into itself. Choose another." : null],
  ]);
  if (fault !== null) return { ok: false, fault };
  const moving = terms.filter(({ concept }) => concept === from);
  const codebook = {
    concepts: concepts.filter(({ id }) => id !== from),
    terms: moving.reduce<readonly Term[]>(
      (standing, term) => taken(standing, term, into),
      terms.filter(({ concept }) => concept !== from),
    ),
  };
  const questions = dossier.questions.map((one) => (one.concept === from ? { ...one, concept: into } : one));
  return recoded({ ...dossier, codebook, questions });
}

/** Terms with one more for a concept: joined with the one that has its name among its forms, else beside them. */
function taken(terms: readonly Term[], term: Term, concept: string): readonly Term[] {
  const own = terms.filter((one) => one.concept === concept);
  const name = foldTerm(term.term);
  const namesake = own.find((one) => formsOf(one).some((form) => foldTerm(form) === name));
  const others = own.filter((one) => one !== namesake).flatMap(formsOf);
  const free = { ...term, concept, variants: distinctForms(term.variants, [term.term, ...others]) };
  if (namesake === undefined) return [...terms, free];
  return terms.map((one) => (one === namesake ? joinedTerm(one, free) : one));
}
