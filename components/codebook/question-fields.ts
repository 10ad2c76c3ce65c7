import { FRAME_FUNCTIONS, type Option, type Question } from "#lib/question.ts";
import { type Renaming, unrenamed } from "#lib/recode/renaming.ts";
import type { Recoding } from "#lib/recoding.ts";

/** A facet while it is edited: what it was called, null for a new one, and what it is called now. */
export interface FacetField {
  readonly was: string | null;
  readonly now: string;
}

/** A question as its form holds it: what is empty here is null there. */
export interface QuestionFields {
  readonly id: string;
  readonly event: string;
  readonly question: string;
  readonly answer: Question["answer"];
  readonly unit: string;
  readonly options: readonly Option[];
  readonly renaming: Renaming;
  readonly concept: string;
  readonly facets: readonly FacetField[];
  readonly tolerance: string;
  readonly approximation: string;
  readonly negative: boolean;
  readonly function: string;
  readonly definition: string;
  readonly partOf: string;
}

/** A question being edited, and how it stood when that began; null for a new one. */
export interface QuestionEdit {
  readonly base: Question | null;
  readonly fields: QuestionFields;
}

/** What a form shows of a question that is there. */
export function editOf(base: Question): QuestionEdit {
  return { base, fields: { ...fieldsOf(base), renaming: unrenamed(base.options.map(({ id }) => id)) } };
}

/** What a form shows of a question that is still to be made. */
export function newQuestion(event: string): QuestionEdit {
  const fields: QuestionFields = {
    id: "",
    event,
    question: "",
    answer: "quantity",
    unit: "",
    options: [],
    renaming: [],
    concept: "",
    facets: [],
    tolerance: "",
    approximation: "",
    negative: false,
    function: "",
    definition: "",
    partOf: "",
  };
  return { base: null, fields };
}

/** What was typed, as a change of the question as it stands now: options and facets that are still there keep their claims. */
export function rebased({ fields }: QuestionEdit, base: Question): QuestionEdit {
  const known = new Set(base.options.map(({ id }) => id));
  const facets = fields.facets.map(({ was, now }) => ({
    was: base.facets.includes(was ?? now) ? (was ?? now) : null,
    now,
  }));
  const added = base.options.filter(({ id }) => !fields.renaming.some(([was]) => was === id));
  const options = [...fields.options, ...added.filter(({ id }) => !fields.options.some((one) => one.id === id))];
  const renaming = [...fields.renaming.filter(([was]) => known.has(was)), ...unrenamed(added.map(({ id }) => id))];
  return { base, fields: { ...fields, options, renaming, facets } };
}

function fieldsOf(question: Question): Omit<QuestionFields, "renaming"> {
  return {
    id: question.id,
    event: question.event,
    question: question.question,
    answer: question.answer,
    unit: question.unit ?? "",
    options: question.options,
    concept: question.concept ?? "",
    facets: question.facets.map((facet) => ({ was: facet, now: facet })),
    tolerance: question.tolerance ?? "",
    approximation: question.approximation ?? "",
    negative: question.negative,
    function: question.function ?? "",
    definition: question.definition ?? "",
    partOf: question.partOf ?? "",
  };
}

/** The change that a form asks for. What the answer type has no use for is left out. */
export function recodingOf({ base, fields }: QuestionEdit): Recoding {
  const question = questionOf(fields);
  if (base === null) return { kind: "add-question", question };
  const named = new Set(question.options.map(({ id }) => id));
  return {
    kind: "change-question",
    question,
    options: fields.renaming.filter(([, now]) => named.has(now)),
    facets: fields.facets.flatMap(({ was, now }) =>
      was === null || now.trim() === "" ? [] : [[was, now.trim()] as const],
    ),
  };
}

function questionOf(fields: QuestionFields): Question {
  const { answer } = fields;
  const [isListed, isQuantity] = [answer === "category" || answer === "frame", answer === "quantity"];
  const given = (written: string) => written.trim() || null;
  return {
    id: fields.id.trim(),
    event: fields.event,
    question: fields.question.trim(),
    answer,
    unit: isQuantity ? given(fields.unit) : null,
    options: isListed ? fields.options.map(({ id, label }) => ({ id, label: label.trim() })) : [],
    concept: answer === "term" ? given(fields.concept) : null,
    facets: fields.facets.map(({ now }) => now.trim()).filter((facet) => facet !== ""),
    tolerance: isQuantity || answer === "date" ? given(fields.tolerance) : null,
    approximation: isQuantity ? given(fields.approximation) : null,
    negative: isQuantity && fields.negative,
    function: answer === "frame" ? (FRAME_FUNCTIONS.find((one) => one === fields.function) ?? null) : null,
    definition: given(fields.definition),
    partOf: isQuantity ? given(fields.partOf) : null,
  };
}

/** An edit that this browser kept; null for what an older program kept otherwise. */
export function recogniseEdit(kept: unknown): QuestionEdit | null {
  return isEdit(kept) ? kept : null;
}

function isEdit(kept: unknown): kept is QuestionEdit {
  if (typeof kept !== "object" || kept === null || !("fields" in kept) || !("base" in kept)) return false;
  const { fields } = kept;
  const model = newQuestion("").fields;
  return (
    typeof fields === "object" &&
    fields !== null &&
    Object.entries(model).every(([name, value]) => {
      const own: unknown = Reflect.get(fields, name);
      return typeof own === typeof value && Array.isArray(own) === Array.isArray(value);
    })
  );
}
