import * as z from "zod/mini";

const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item));
const cell = z.nullable(z.string());
const change = z.object({
  id: z.string(),
  fields: list(z.object({ field: z.string(), old: cell, new: cell })),
});

/** What an import would do to one table: of each kind of row how many, and the first of them. */
const table = z.object({
  table: z.string(),
  added: z.object({ total: z.number(), listed: list(z.string()) }),
  changed: z.object({ total: z.number(), listed: list(change) }),
  retracted: z.object({ total: z.number(), listed: list(z.string()) }),
});
export type PreviewedTable = z.infer<typeof table>;

/** What an import would do, as the server answers and the page shows it. */
export const importPreview = z.object({
  /** The dossier's name in addresses, and its title. */
  dossier: z.string(),
  title: z.string(),
  isNew: z.boolean(),
  /** What the package holds. */
  counts: list(z.object({ table: z.string(), rows: z.number() })),
  /** What it would change of a dossier that exists. */
  tables: list(table),
  /** What stays although the package says otherwise. */
  kept: list(z.object({ kind: z.string(), id: z.string() })),
  /** Of the file that was looked at. */
  sha256: z.string(),
  /** What was shown, as one word: given back, it is what is done, or nothing. */
  plan: z.string(),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What an import did. */
export const importDone = z.object({ dossier: z.string(), revision: z.number() });
export type ImportDone = z.infer<typeof importDone>;

/** Everything that is wrong with a package, as far as it is listed. */
export const packageFaults = z.object({
  faults: list(
    z.object({ file: z.string(), line: z.nullable(z.number()), column: z.nullable(z.string()), message: z.string() }),
  ),
  total: z.number(),
});
