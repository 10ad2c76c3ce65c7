import type { Claim } from "../claim.ts";
import type { Document, Outlet } from "../document.ts";
import type { Dossier } from "../dossier.ts";
import type { Event, Question } from "../question.ts";

/** An outlet about which nothing is known, unless given. */
export function anOutlet(given: Partial<Outlet> = {}): Outlet {
  return {
    id: "courier",
    name: "Courier",
    country: null,
    type: null,
    camp: null,
    reliability: null,
    url: null,
    note: null,
    ...given,
  };
}

/** A document of the outlet `courier`, its text not held, unless given. */
export function aDocument(given: Partial<Document> = {}): Document {
  return {
    id: "a",
    outlet: "courier",
    title: "A report",
    author: null,
    published: null,
    language: "en",
    url: null,
    origin: null,
    sha256: null,
    length: null,
    textPath: null,
    text: null,
    note: null,
    ...given,
  };
}

/** An event without a date, unless given. */
export function anEvent(given: Partial<Event> = {}): Event {
  return { id: "shooting", title: "The shooting", date: null, place: null, parent: null, summary: null, ...given };
}

/** A question on a number of people, unless given. */
export function aQuestion(given: Partial<Question> = {}): Question {
  return {
    id: "killed",
    event: "shooting",
    question: "How many people were killed?",
    answer: "quantity",
    unit: "people",
    options: [],
    concept: null,
    facets: [],
    tolerance: null,
    approximation: null,
    negative: false,
    function: null,
    definition: null,
    partOf: null,
    ...given,
  };
}

/** A claim of document `a` on the question `killed`, in its own voice, unless given. */
export function aClaim(given: Partial<Claim> = {}): Claim {
  const document = given.document ?? "a";
  const value = given.value ?? "613";
  return {
    id: `${document}-${value}`,
    question: "killed",
    document,
    value,
    stance: "asserts",
    distanced: false,
    speaker: null,
    asOf: null,
    scope: {},
    credibility: null,
    admission: false,
    passages: [{ exact: "613 people", prefix: "", suffix: "", start: null, end: null }],
    note: null,
    ...given,
  };
}

/** A dossier of one outlet, event and question, with a document for each that the claims name, unless given. */
export function aDossier(given: Partial<Dossier> = {}): Dossier {
  const claims = given.claims ?? [];
  const documents = [...new Set(claims.map(({ document }) => document))].toSorted();
  return {
    name: "port",
    title: "The port",
    description: "",
    created: "2026-11-22",
    licences: [],
    outlets: [anOutlet()],
    documents: documents.map((id) => aDocument({ id })),
    events: [anEvent()],
    questions: [aQuestion()],
    codebook: { concepts: [], terms: [] },
    claims,
    silences: [],
    adjudications: [],
    ...given,
  };
}
