import { describeApi } from "#app/api/description/describe-api.ts";
import { parametersOf } from "#app/ignored-header.ts";
import { unknownParts } from "#lib/ignored-part.ts";

import { answerReading } from "../answer-reading.ts";
import { otherMethods } from "../other-methods.ts";

/** The API as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  const ignored = unknownParts(parametersOf(request));
  return answerReading(request, () => Promise.resolve({ body: describeApi(), ignored }));
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
