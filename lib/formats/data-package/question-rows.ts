import { SILENCE_STATES, type Silence } from "#lib/claim.ts";
import type { Adjudication } from "#lib/dossier.ts";
import { ANSWER_TYPES, type Event, FRAME_FUNCTIONS, type Question } from "#lib/question.ts";
import { readOptionList, writeOptionList } from "#lib/value/options.ts";

import { type Cells, joinList, type Row, writeFlag } from "./row.ts";

/** Reads a row of events.csv. */
export function eventOf(row: Row): Event {
  return {
    id: row.text("id"),
    title: row.text("title"),
    date: row.optional("date"),
    place: row.optional("place"),
    parent: row.optional("parent"),
    summary: row.optional("summary"),
  };
}

/** The cells of an event's row. */
export function eventCells(event: Event): Cells {
  return { ...event };
}

/** A question whose options cannot be read has none; the check of the table says so. */
export function questionOf(row: Row): Question {
  const options = readOptionList(row.text("options"));
  return {
    id: row.text("id"),
    event: row.text("event"),
    question: row.text("question"),
    answer: row.oneOf(ANSWER_TYPES, "answer") ?? "category",
    unit: row.optional("unit"),
    options: options.ok ? options.value : [],
    concept: row.optional("concept"),
    facets: row.list("facets"),
    tolerance: row.optional("tolerance"),
    approximation: row.optional("approximation"),
    negative: row.flag("negative"),
    function: row.oneOf(FRAME_FUNCTIONS, "function"),
    definition: row.optional("definition"),
    partOf: row.optional("part_of"),
  };
}

/** The cells of a question's row. */
export function questionCells({ partOf, ...question }: Question): Cells {
  return {
    ...question,
    part_of: partOf,
    options: writeOptionList(question.options),
    facets: joinList(question.facets),
    negative: writeFlag(question.negative),
  };
}

/** Reads a row of silences.csv. */
export function silenceOf(row: Row): Silence {
  return {
    question: row.text("question"),
    document: row.text("document"),
    state: row.oneOf(SILENCE_STATES, "state") ?? "silent",
    note: row.optional("note"),
  };
}

/** The cells of a silence's row. */
export function silenceCells(silence: Silence): Cells {
  return { ...silence };
}

/** Reads a row of adjudications.csv. */
export function adjudicationOf(row: Row): Adjudication {
  return {
    question: row.text("question"),
    verdict: row.text("verdict"),
    reason: row.text("reason"),
    by: row.optional("by"),
    at: row.optional("at"),
  };
}

/** The cells of an adjudication's row. */
export function adjudicationCells(adjudication: Adjudication): Cells {
  return { ...adjudication };
}
