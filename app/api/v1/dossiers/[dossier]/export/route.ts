import { exportResponse } from "#app/export-response.ts";
import { comparingFor } from "#app/not-compared.ts";
import { problemResponse } from "#app/problem.ts";

import { otherMethods } from "../../../other-methods.ts";

/** A dossier, or what a view of it shows, as a file in the format that `?format=` names. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier } = await params;
  return comparingFor(() => exportResponse(request, dossier, problemResponse), problemResponse);
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
