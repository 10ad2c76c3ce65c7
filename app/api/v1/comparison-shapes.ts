import { z } from "zod";

import { passageSchema } from "#app/claim-schema.ts";
import { CREDIBILITIES, SILENCE_STATES, STANCES } from "#lib/claim.ts";
import { VERDICTS } from "#lib/comparison.ts";
import { OUTLET_TYPES, RELIABILITIES } from "#lib/document.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import type { Reason, Sheet, SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { DENSITIES, SORTS, type View } from "#lib/view.ts";

import { adjudicationShape, questionParts } from "./dossier-shapes.ts";

/** What programs get of comparisons: live, and as permanent links keep them. */

const id = z.string();
const known = z.string().nullable();

const viewShape: z.ZodType<View> = z
  .looseObject({
    documents: z.array(id),
    outletTypes: z.array(z.enum(OUTLET_TYPES)),
    events: z.array(id),
    answers: z.array(z.enum(ANSWER_TYPES)),
    verdicts: z.array(z.enum(VERDICTS)),
    questions: z.array(id).exactOptional(),
    voice: z.enum(["own", "all"]),
    tolerance: z.string().exactOptional(),
    approximation: z.string().exactOptional(),
    origins: z.literal("only").exactOptional(),
    camps: z.array(z.string()).exactOptional(),
    publishedBy: z.string().exactOptional(),
    words: z.string(),
    sort: z.enum(SORTS),
    density: z.enum(DENSITIES),
  })
  .meta({ id: "View", description: "What was chosen to be seen. An empty list filters nothing." });

export const ignoredShape: z.ZodType<IgnoredPart> = z
  .looseObject({
    parameter: z.string(),
    value: z.string(),
    known: z.array(z.string()).meta({ description: "What it takes; empty where the parameter itself is unknown." }),
    why: z
      .string()
      .exactOptional()
      .meta({ description: "Why it is left out, where it is not that it makes no sense." }),
  })
  .meta({ id: "IgnoredPart", description: "A part of the address that was left out." });

const documentShape: z.ZodType<SheetDocument> = z
  .strictObject({
    id,
    title: z.string(),
    author: known,
    published: known,
    language: known,
    origin: known,
    sha256: known,
    outlet: z.strictObject({
      id,
      name: z.string(),
      type: z.enum(OUTLET_TYPES).nullable(),
      camp: known,
      reliability: z.enum(RELIABILITIES).nullable(),
    }),
  })
  .meta({ id: "ComparedDocument" });

const RULES = [
  "equal",
  "within-tolerance",
  "overlap",
  "rounding",
  "broader",
  "no-overlap",
  "different-option",
  "different-term",
  "distanced",
  "denied",
  "denial-allows",
  "different-as-of",
  "different-scope",
] as const satisfies readonly Reason["rule"][];

const reasonShape: z.ZodType<Reason> = z
  .strictObject({
    a: id.meta({ description: "A claim's id." }),
    b: id,
    relation: z.enum(["same", "compatible", "disjoint", "incomparable"]),
    rule: z.enum(RULES),
    facet: known,
    gap: known.meta({ description: "How far apart, a decimal in the question's unit (days for a date)." }),
    ratio: known,
  })
  .meta({ id: "Reason", description: "Two claims, how they stand to one another, by which rule, and how far apart." });

const claimShape: z.ZodType<SheetClaim> = z
  .strictObject({
    id,
    value: z.string(),
    stance: z.enum(STANCES),
    distanced: z.boolean(),
    speaker: known,
    asOf: known,
    scope: z.record(z.string(), z.string()),
    credibility: z.enum(CREDIBILITIES).nullable(),
    admission: z.boolean(),
    passages: z.array(passageSchema),
    note: known,
    counted: z.boolean().meta({ description: "Whether it counts for the verdict in this voice." }),
  })
  .meta({ id: "ComparedClaim" });

const STATES = ["answered", ...SILENCE_STATES, "predates", "not-coded"] as const;

const comparedQuestionShape: z.ZodType<SheetQuestion> = z
  .strictObject({
    ...questionParts,
    event: z.strictObject({ id, title: z.string(), date: known }),
    verdict: z.enum(VERDICTS),
    flags: z.strictObject({
      attributed: z.array(id).meta({ description: "Documents that speak only through others." }),
      selfContradiction: z.array(reasonShape),
      sameOrigin: z.boolean(),
      alteredCopy: z.array(reasonShape),
    }),
    sources: z.array(id).meta({ description: "The documents that stand for the sources." }),
    origins: z.int(),
    camps: z.array(z.string()),
    positions: z.array(z.strictObject({ documents: z.array(id), label: z.string() })),
    reasons: z.array(reasonShape).meta({ description: "The pairs of claims that decide the verdict." }),
    cells: z.array(z.strictObject({ document: id, state: z.enum(STATES), claims: z.array(claimShape) })),
    adjudication: adjudicationShape.nullable(),
  })
  .meta({ id: "ComparedQuestion", description: "A question with its verdict and everything that it rests on." });

/** A page of a comparison. */
export interface ComparisonAnswer extends Pick<Sheet, "view" | "documents" | "questions"> {
  readonly dossier: string;
  readonly revision: number;
  readonly ignored: readonly IgnoredPart[];
  readonly total: number;
  readonly next: string | null;
}

export const comparisonAnswer: z.ZodType<ComparisonAnswer> = z
  .strictObject({
    dossier: id,
    revision: z.int(),
    view: viewShape,
    ignored: z.array(ignoredShape),
    documents: z.array(documentShape),
    questions: z.array(comparedQuestionShape),
    total: z.int().meta({ description: "Questions on all pages." }),
    next: known.meta({ description: "The address of the next page; null on the last." }),
  })
  .meta({ id: "Comparison", description: "The matrix: its columns, and a page of its rows." });

export const sheetShape: z.ZodType<Sheet> = z
  .strictObject({
    format: z.literal(1),
    dossier: z.strictObject({ name: id, title: z.string() }),
    view: viewShape,
    documents: z.array(documentShape),
    questions: z.array(comparedQuestionShape),
  })
  .meta({ id: "Snapshot", description: "A comparison as a permanent link keeps it: canonical JSON (RFC 8785)." });
