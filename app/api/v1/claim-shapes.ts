import { z } from "zod";

import { claimSchema } from "#app/claim-schema.ts";
import { type Claim, CREDIBILITIES, STANCES } from "#lib/claim.ts";
import type { ClaimVersion } from "#lib/db/claim-versions.ts";
import type { DraftVersion } from "#lib/db/read-draft-versions.ts";
import { DRAFT_STATUSES } from "#lib/draft.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";

import { ignoredShape } from "./comparison-shapes.ts";
import { pageParameters } from "./paging.ts";

/** What programs send and get of claims: one place, for the routes and for what describes them. What is not listed is refused. */

const slug = z.string().min(1).max(200);
const line = z.string().max(1000);
const words = z.string().min(1).max(20_000);
const place = z.int().min(0).nullable().default(null);

/** The words alone, where they stand in one place of the text, or with what tells them apart. */
const passage = z.union([
  words,
  z.strictObject({ exact: words, prefix: line.default(""), suffix: line.default(""), start: place, end: place }),
]);

const stance = z.enum(STANCES);
const flag = z.boolean();
const known = line.nullable();
const scope = z.record(line, line);
const credibility = z.enum(CREDIBILITIES).nullable();
const passages = z.array(passage).min(1).max(50);
const note = z.string().max(5000).nullable();
/** Where it goes: to review, or kept as a draft. */
const status = z.enum(["draft", "in-review"]).default("in-review");
/** Why, for the history. */
const reason = z.string().max(1000).nullable().default(null);

/** A claim that is to be recorded. */
export const newClaim = z
  .strictObject({
    question: slug,
    document: slug,
    value: line,
    stance: stance.default("asserts"),
    distanced: flag.default(false),
    speaker: known.default(null),
    asOf: known.default(null),
    scope: scope.default({}),
    credibility: credibility.default(null),
    admission: flag.default(false),
    passages,
    note: note.default(null),
    status,
    reason,
  })
  .meta({ id: "NewClaim", description: "A claim that is to be recorded." });
export type NewClaim = z.infer<typeof newClaim>;

/** What is to change of a claim; what is not there stays. */
const partsChange = z
  .strictObject({
    question: slug,
    document: slug,
    value: line,
    stance,
    distanced: flag,
    speaker: known,
    asOf: known,
    scope,
    credibility,
    admission: flag,
    passages,
    note,
  })
  .partial()
  .extend({ status, reason });
export type PartsChange = z.infer<typeof partsChange>;

/** Parts of a claim to be changed, or all of it to be withdrawn. */
export const claimChange = z.union([z.strictObject({ withdrawn: z.literal(true), status, reason }), partsChange]).meta({
  id: "ClaimChange",
  description: "Parts of a claim to be changed, what is not there stays; or all of it to be withdrawn.",
});

/** A claim as it stands, with what is proposed that it should be where the one who asks may see it. */
export const claimAnswer = z
  .strictObject({
    dossier: z.string(),
    id: z.string(),
    /** What If-Match takes, and the entity tag without its quotation marks. */
    version: z.string(),
    status: z.enum(["published", "retracted", ...DRAFT_STATUSES]),
    /** As readers see it, or saw it last; where they never did, as it is proposed. Null where only its withdrawal is left. */
    claim: claimSchema.nullable(),
    draft: z
      .strictObject({
        status: z.enum(DRAFT_STATUSES),
        author: z.string(),
        /** Null where the claim is to be withdrawn. */
        claim: claimSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: "ClaimStanding", description: "A claim as it stands, with its open draft for those who edit." });
export type ClaimAnswer = z.infer<typeof claimAnswer>;

/** What a list of claims is asked for by. */
export const claimsQuery = z.object({
  ...pageParameters,
  question: line.optional().meta({ description: "Claims on this question alone." }),
  document: line.optional().meta({ description: "Claims by this document alone." }),
});

/** A page of a dossier's claims. */
export const claimPage = z
  .strictObject({
    dossier: z.string(),
    ignored: z.array(ignoredShape),
    items: z.array(claimSchema),
    next: z.string().nullable().meta({ description: "The address of the next page; null on the last." }),
  })
  .meta({ id: "ClaimPage", description: "A page of a dossier's claims, by their ids." });

/** What a page of claims is told as. */
export interface ClaimPage {
  readonly dossier: string;
  /** What of the query makes no sense, with what is known in its place. */
  readonly ignored: readonly IgnoredPart[];
  readonly items: readonly Claim[];
  readonly next: string | null;
}

const instant = z.iso.datetime();

const versionShape = z.strictObject({
  claim: claimSchema,
  revision: z.int().meta({ description: "The revision of the dossier that brought it about." }),
  at: instant,
  actor: z.string(),
  reviewer: known.meta({ description: "Who accepted it; null where nobody had to." }),
  reason: known,
  imported: flag,
  retracted: flag,
} satisfies Record<keyof ClaimVersion, z.ZodType>);

const draftShape = z.strictObject({
  version: z.int(),
  status: z.enum(DRAFT_STATUSES),
  claim: claimSchema.nullable(),
  base: z.int().nullable(),
  actor: z.string(),
  reason: known,
  at: instant,
} satisfies Record<keyof DraftVersion, z.ZodType>);

/** Every version of a claim. */
export const claimHistory = z
  .strictObject({
    dossier: z.string(),
    id: z.string(),
    versions: z.array(versionShape).meta({ description: "What readers saw, the latest first." }),
    drafts: z.array(draftShape).optional().meta({ description: "What was proposed; only for those who edit." }),
  })
  .meta({ id: "ClaimHistory" });
