import { answerFile } from "#app/answer-file.ts";
import { exportResponse } from "#app/export-response.ts";
import { problemResponse } from "#app/problem.ts";

import { otherMethods } from "../../../other-methods.ts";

/** A dossier, or what a view of it shows, as a file in the format that `?format=` names. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  return answerFile(async () => exportResponse(request, (await params).dossier, problemResponse));
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
