import { z } from "zod";

import { claimSchema } from "#app/claim-schema.ts";
import { CREDIBILITIES, STANCES } from "#lib/claim.ts";
import { DRAFT_STATUSES } from "#lib/draft.ts";

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
export const newClaim = z.strictObject({
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
});
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
export const claimChange = z.union([z.strictObject({ withdrawn: z.literal(true), status, reason }), partsChange]);

/** A claim as it stands, with what is proposed that it should be where the one who asks may see it. */
export const claimAnswer = z.strictObject({
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
});
export type ClaimAnswer = z.infer<typeof claimAnswer>;
