import { z } from "zod";

const part = z.string().max(500);

/** What a dossier is, as pages and programs send it; what may stand in it, `checkHead` says. */
export const headingFields = {
  title: part,
  description: z.string().max(20_000),
  created: part.nullable(),
  licences: z.array(z.strictObject({ name: part.optional(), title: part.optional(), path: part.optional() })).max(20),
};
