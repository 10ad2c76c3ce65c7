import { z } from "zod";

import { type Claim, CREDIBILITIES, STANCES } from "#lib/claim.ts";

const slug = z.string().max(200);
const line = z.string().max(1000);
const place = z.int().min(0).nullable();

/** Words of a document, as they are sent. */
export const passageSchema = z
  .strictObject({
    exact: z.string().min(1).max(20_000),
    prefix: line,
    suffix: line,
    start: place.meta({ description: "Code points from 0, half-open; null where the text has not been seen." }),
    end: place,
  })
  .meta({
    id: "Passage",
    description: "An exact stretch of a document's text, with up to 32 graphemes on either side.",
  });

/** A claim as pages and programs send it: of the core's shape, of bearable lengths, and nothing else in it. */
export const claimSchema: z.ZodType<Claim> = z
  .strictObject({
    id: slug,
    question: slug,
    document: slug,
    value: line.meta({
      description: "In the notation of values: `613`, `>60`, `~30000`, `2024-02`, `left|driven-out`.",
    }),
    stance: z.enum(STANCES),
    distanced: z.boolean(),
    speaker: line.nullable().meta({ description: "Whose words they are; null for the document's own voice." }),
    asOf: line.nullable().meta({ description: "The time for which the claim is made, as EDTF." }),
    scope: z.record(line, line).meta({ description: "What the claim states of the question's facets." }),
    credibility: z.enum(CREDIBILITIES).nullable(),
    admission: z.boolean(),
    passages: z.array(passageSchema).max(50),
    note: z.string().max(5000).nullable(),
  })
  .meta({ id: "Claim", description: "One document's answer to one question, resting on at least one passage." });
