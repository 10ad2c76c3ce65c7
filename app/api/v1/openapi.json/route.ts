import { describeApi } from "#app/api/description/describe-api.ts";

import { answerReading } from "../answer-reading.ts";

/** The API as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return answerReading(request, () => Promise.resolve(describeApi()));
}
