import { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";

import { claimAnswer, claimChange, newClaim } from "../v1/claim-shapes.ts";
import { answered, DOSSIER, etag, problems } from "./answers.ts";

const key = z
  .string()
  .optional()
  .meta({ description: "1 to 255 letters, digits and marks: the same request with the same key is done once." });

const TOKEN = [{ token: [] }];

/** Recording a claim. */
export const recordingClaim: ZodOpenApiOperationObject = {
  tags: ["Claims"],
  summary: "Record a claim",
  description:
    "What is recorded is a draft, which goes to review unless it says otherwise: readers see it when somebody has accepted it.",
  security: TOKEN,
  requestParams: { path: z.object({ dossier: DOSSIER }), header: z.object({ "idempotency-key": key }) },
  requestBody: { content: { "application/json": { schema: newClaim } } },
  responses: {
    201: answered("The draft.", claimAnswer, etag.extend({ location: z.string() })),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429),
  },
};

/** Changing a claim, at an address of these parts. */
export function changingClaim(path: z.ZodRawShape): ZodOpenApiOperationObject {
  return {
    tags: ["Claims"],
    summary: "Change a claim, or propose its withdrawal",
    description:
      "What comes of it is a draft. If-Match names the version that you saw: the ETag that it was read with.",
    security: TOKEN,
    requestParams: {
      path: z.object(path),
      header: z.object({ "if-match": z.string(), "idempotency-key": key }),
    },
    requestBody: { content: { "application/json": { schema: claimChange } } },
    responses: {
      200: answered("The claim with its draft.", claimAnswer, etag),
      ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429),
    },
  };
}
