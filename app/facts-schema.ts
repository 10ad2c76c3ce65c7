import { z } from "zod";

/** A document's facts as a page sends them. */
export const factsSchema = z.strictObject({
  title: z.string(),
  outlet: z.string(),
  author: z.string(),
  published: z.string(),
  language: z.string(),
  url: z.string(),
  origin: z.string(),
  note: z.string(),
  isShown: z.boolean(),
});

/** Bytes of what holds a document's text as JSON: a million characters take three bytes each, and escapes. */
export const MOST_TEXT_BYTES = 8 * 1024 * 1024;
