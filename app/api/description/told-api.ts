import { z } from "zod";

import type { ToldApi, ToldOperation } from "#components/api/api-reference.tsx";
import type { ReadSchema } from "#components/api/tell-type.ts";

import { describeApi } from "./describe-api.ts";

const schemaShape: z.ZodType<ReadSchema> = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return schemaShape.optional();
  },
  get anyOf() {
    return z.array(schemaShape).optional();
  },
  get properties() {
    return z.record(z.string(), schemaShape).optional();
  },
});

const content = z.record(z.string(), z.object({ schema: schemaShape })).optional();

const operationShape = z.object({
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string().default(""),
  security: z.array(z.unknown()).default([]),
  servers: z.array(z.object({ url: z.string() })).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: schemaShape }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
});

const descriptionShape = z.object({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.object({ schemas: z.record(z.string(), schemaShape) }),
});

/** The description of the API, as its page tells it. */
export function toldApi(): ToldApi {
  const { tags, paths, components } = descriptionShape.parse(describeApi());
  return {
    tags: tags.map(({ name }) => name),
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => toldOperation(method.toUpperCase(), path, operation)),
    ),
    shapes: Object.entries(components.schemas)
      .map(([name, schema]) => ({ name, schema }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function toldOperation(method: string, path: string, operation: z.infer<typeof operationShape>): ToldOperation {
  const { tags, summary, description, security, servers, parameters, requestBody, responses } = operation;
  return {
    method,
    path,
    tag: tags[0],
    summary,
    description,
    needsToken: security.length > 0,
    isOutside: servers.length > 0,
    parameters,
    body: requestBody?.content?.["application/json"]?.schema ?? null,
    answers: Object.entries(responses).map(([status, { description: told, content: given = {} }]) => {
      const [first] = Object.entries(given);
      const types = Object.keys(given);
      return { status, description: told, types, schema: first?.[1].schema ?? null };
    }),
  };
}
