import { z } from "zod";

import { type Claim, CREDIBILITIES, STANCES } from "#lib/claim.ts";

const slug = z.string().max(200);
const line = z.string().max(1000);
const place = z.int().min(0).nullable();

/** Words of a document, as they are sent. */
export const passageSchema = z.strictObject({
  exact: z.string().min(1).max(20_000),
  prefix: line,
  suffix: line,
  start: place,
  end: place,
});

/** A claim as pages and programs send it: of the core's shape, of bearable lengths, and nothing else in it. */
export const claimSchema: z.ZodType<Claim> = z.strictObject({
  id: slug,
  question: slug,
  document: slug,
  value: line,
  stance: z.enum(STANCES),
  distanced: z.boolean(),
  speaker: line.nullable(),
  asOf: line.nullable(),
  scope: z.record(line, line),
  credibility: z.enum(CREDIBILITIES).nullable(),
  admission: z.boolean(),
  passages: z.array(passageSchema).max(50),
  note: z.string().max(5000).nullable(),
});
