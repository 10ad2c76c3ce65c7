import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { askWork, type WorkParams } from "#app/work.ts";
import { idFromWords, type NewQuestion } from "#components/recording/new-question.ts";
import { type EntityChange, putEntities } from "#lib/db/put-entities.ts";
import type { Dossier } from "#lib/dossier.ts";
import { ANSWER_TYPES, FRAME_FUNCTIONS, type Question } from "#lib/question.ts";
import { failed, ok, type Result } from "#lib/result.ts";

const line = z.string().trim().max(500);
const typed: z.ZodType<NewQuestion> = z.strictObject({
  question: line,
  event: line,
  eventTitle: line,
  answer: z.enum(ANSWER_TYPES),
  unit: line,
  options: z.string().max(5000),
  function: z.enum(FRAME_FUNCTIONS),
  concept: line,
  conceptLabel: line,
});

/** Makes a question while a claim is written, with its event and concept where they are new. Answers its id. */
export const POST = editRoute<NewQuestion, WorkParams>("edit-codebook", typed, async ({ person, params, body }) => {
  const work = await askWork(person, params);
  if (!work.ok) return work;
  const planned = planQuestion(work.value.open.dossier, body);
  if (!planned.ok) return planned;
  const { question, changes } = planned.value;
  const edit = { person: person.id, action: "edit-codebook", reason: "Asked while recording" } as const;
  const done = await putEntities(params.dossier, edit, changes);
  return done.ok ? ok({ id: question.id }) : done;
});

interface PlannedQuestion {
  readonly question: Question;
  /** All that is new, what others refer to first. */
  readonly changes: readonly EntityChange[];
}

function planQuestion(dossier: Dossier, asked: NewQuestion): Result<PlannedQuestion> {
  const fault = faultOf(asked);
  if (fault !== null) return failed("not-a-question", fault);
  const event = asked.event === "" ? newEvent(dossier, asked.eventTitle) : null;
  const concept = asked.answer === "term" && asked.concept === "" ? newConcept(dossier, asked.conceptLabel) : null;
  const hasOptions = asked.answer === "category" || asked.answer === "frame";
  const question: Question = {
    id: idFromWords(asked.question, idsOf(dossier.questions), "question"),
    event: event?.id ?? asked.event,
    question: asked.question,
    answer: asked.answer,
    unit: asked.answer === "quantity" ? asked.unit : null,
    options: hasOptions ? optionsIn(asked.options) : [],
    concept: asked.answer === "term" ? (concept?.id ?? asked.concept) : null,
    facets: [],
    tolerance: null,
    approximation: null,
    negative: false,
    function: asked.answer === "frame" ? asked.function : null,
    definition: null,
    partOf: null,
  };
  return ok({
    question,
    changes: [
      ...(event === null ? [] : [{ kind: "event", id: event.id, value: event, seen: null } as const]),
      ...(concept === null ? [] : [{ kind: "concept", id: concept.id, value: concept, seen: null } as const]),
      { kind: "question", id: question.id, value: question, seen: null },
    ],
  });
}

/** What has to be said of a question before it can be asked. */
function faultOf({ question, event, eventTitle, answer, unit, options, concept, conceptLabel }: NewQuestion) {
  if (question === "") return "Write the question, in wording that no side would refuse.";
  if (event === "" && eventTitle === "") return "Choose the event that it is about, or give the new event a title.";
  if (answer === "quantity" && unit === "") return "Say what the number counts or measures: people, ha, percent.";
  if ((answer === "category" || answer === "frame") && optionsIn(options).length < 2)
    return "List at least two options, one a line.";
  if (answer === "term" && concept === "" && conceptLabel === "") return "Say what is named: the fire, the company.";
  return null;
}

function newEvent(dossier: Dossier, title: string) {
  const id = idFromWords(title, idsOf(dossier.events), "event");
  return { id, title, date: null, place: null, parent: null, summary: null };
}

function newConcept(dossier: Dossier, label: string) {
  return { id: idFromWords(label, idsOf(dossier.codebook.concepts), "concept"), label, note: null };
}

function optionsIn(lines: string): Question["options"] {
  const taken = new Set<string>();
  return lines
    .split("\n")
    .map((label) => label.trim())
    .filter((label) => label !== "")
    .map((label) => {
      const id = idFromWords(label, taken, "option");
      taken.add(id);
      return { id, label };
    });
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}
