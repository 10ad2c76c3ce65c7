import { z } from "zod";
import type { ZodOpenApiContentObject } from "zod-openapi";

import { EXPORT_FORMATS } from "#app/export-formats.ts";
import { EXPORT_TABLES } from "#app/export-tables.ts";

const listed = (names: Iterable<string>) => [...names].map((name) => `\`${name}\``).join(", ");

/** The parameters of an export that are its own. */
export const exportParameters = {
  format: z
    .string()
    .optional()
    .meta({ description: `One of ${listed(EXPORT_FORMATS.keys())}; the first where none is named.` }),
  table: z
    .string()
    .optional()
    .meta({ description: `For \`csv\` and \`json\`, one of ${listed(EXPORT_TABLES.keys())}.` }),
};

/** What a file can be: JSON of any form, or bytes. */
export const EXPORT_CONTENT: ZodOpenApiContentObject = Object.fromEntries(
  [...EXPORT_FORMATS.values()].map(({ type }) => {
    const [name = type] = type.split(";", 1);
    return [name, { schema: name.endsWith("json") ? z.unknown() : z.string() }];
  }),
);
