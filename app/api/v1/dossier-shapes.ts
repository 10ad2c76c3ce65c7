import { z } from "zod";

import { SILENCE_STATES, type Silence } from "#lib/claim.ts";
import { CONNOTATIONS, type Concept, type Term } from "#lib/codebook.ts";
import { type Document, OUTLET_TYPES, type Outlet, RELIABILITIES } from "#lib/document.ts";
import type { Adjudication, Licence } from "#lib/dossier.ts";
import { ANSWER_TYPES, type Event, FRAME_FUNCTIONS, type Question } from "#lib/question.ts";

/** What programs get of dossiers: one place, for the routes, for what describes them, and for what checks them. */

const id = z.string();
const known = z.string().nullable();
const date = z.string().nullable().meta({ description: "EDTF; null where it is unknown." });

const outletShape: z.ZodType<Outlet> = z
  .strictObject({
    id,
    name: z.string(),
    country: known.meta({ description: "ISO 3166-1 alpha-2." }),
    type: z.enum(OUTLET_TYPES).nullable(),
    camp: known.meta({ description: "A side in the dispute, as the dossier's editors name it." }),
    reliability: z
      .enum(RELIABILITIES)
      .nullable()
      .meta({ description: "The Admiralty code's letter. Changes no verdict." }),
    url: known,
    note: known,
  })
  .meta({ id: "Outlet", description: "Who publishes." });

/** A document without its text, which its page shows where it may be shown. */
export type ToldDocument = Omit<Document, "text" | "textPath">;

const documentShape: z.ZodType<ToldDocument> = z
  .strictObject({
    id,
    outlet: id,
    title: z.string(),
    author: known,
    published: date,
    language: known.meta({ description: "BCP 47." }),
    url: known,
    origin: known.meta({ description: "The document that this one republishes: both count as one source." }),
    sha256: known.meta({ description: "SHA-256 of the UTF-8 bytes of the normalised text." }),
    length: z.int().nullable().meta({ description: "Code points of the normalised text." }),
    note: known,
  })
  .meta({ id: "Document", description: "One text by one outlet, without the text itself." });

const eventShape: z.ZodType<Event> = z
  .strictObject({ id, title: z.string(), date, place: known, parent: known, summary: known })
  .meta({ id: "Event", description: "Something that happened or is planned." });

const optionShape = z.strictObject({ id, label: z.string() }).meta({ id: "Option" });

/** The parts of a question that the dossier and the comparison tell alike. */
export const questionParts = {
  id,
  question: z.string(),
  answer: z.enum(ANSWER_TYPES),
  unit: known,
  options: z.array(optionShape),
  facets: z.array(z.string()),
  tolerance: known.meta({ description: "Absolute in the question's unit (days for a date), or relative as `5%`." }),
  function: z.enum(FRAME_FUNCTIONS).nullable(),
  definition: known.meta({ description: "The coding instruction." }),
};

const questionShape: z.ZodType<Question> = z
  .strictObject({
    ...questionParts,
    event: id,
    concept: known,
    partOf: known.meta({ description: "The question whose total this is a part of." }),
    approximation: known,
    negative: z.boolean(),
  })
  .meta({ id: "Question", description: "One thing that documents can be compared on." });

const conceptShape: z.ZodType<Concept> = z.strictObject({ id, label: z.string(), note: known }).meta({ id: "Concept" });

const termShape: z.ZodType<Term> = z
  .strictObject({
    concept: id,
    term: z.string(),
    variants: z.array(z.string()),
    connotation: z.enum(CONNOTATIONS).nullable(),
  })
  .meta({ id: "Term", description: "One name for a concept, with the forms that texts write it in." });

const silenceShape: z.ZodType<Silence> = z
  .strictObject({ question: id, document: id, state: z.enum(SILENCE_STATES), note: known })
  .meta({ id: "Silence", description: "A document was read for a question and does not answer it." });

export const adjudicationShape: z.ZodType<Adjudication> = z
  .strictObject({ question: id, verdict: z.string(), reason: z.string(), by: known, at: date })
  .meta({ id: "Adjudication", description: "An editor's own verdict. It stands beside the computed one." });

const licenceShape: z.ZodType<Licence> = z.looseObject({
  name: z.string().optional(),
  title: z.string().optional(),
  path: z.string().optional(),
});

const heading = {
  name: id.meta({ description: "Names it in addresses." }),
  title: z.string(),
  description: z.string(),
  revision: z.int().meta({ description: "Raised at every change: names this state of the dossier." }),
};

export const listedDossierShape = z
  .strictObject({ ...heading, archived: z.boolean().meta({ description: "Whether it is kept for reading only." }) })
  .meta({ id: "ListedDossier" });
export type ListedDossierAnswer = z.infer<typeof listedDossierShape>;

/** Everything of a dossier but its claims. */
export interface DossierAnswer {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly revision: number;
  readonly created: string | null;
  readonly licences: readonly Licence[];
  readonly outlets: readonly Outlet[];
  readonly documents: readonly ToldDocument[];
  readonly events: readonly Event[];
  readonly questions: readonly Question[];
  readonly codebook: { readonly concepts: readonly Concept[]; readonly terms: readonly Term[] };
  readonly silences: readonly Silence[];
  readonly adjudications: readonly Adjudication[];
}

export const dossierAnswer: z.ZodType<DossierAnswer> = z
  .strictObject({
    ...heading,
    created: known,
    licences: z.array(licenceShape),
    outlets: z.array(outletShape),
    documents: z.array(documentShape),
    events: z.array(eventShape),
    questions: z.array(questionShape),
    codebook: z.strictObject({ concepts: z.array(conceptShape), terms: z.array(termShape) }),
    silences: z.array(silenceShape),
    adjudications: z.array(adjudicationShape),
  })
  .meta({ id: "Dossier", description: "A dossier: everything but its claims, which are a list of their own." });
