import { openDossier } from "#app/dossier.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { parametersOf } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";
import { unknownParts } from "#lib/ignored-part.ts";

import { answerReading } from "../../answer-reading.ts";
import type { DossierAnswer } from "../../dossier-shapes.ts";
import { otherMethods } from "../../other-methods.ts";

/** Everything of a dossier but its claims. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  return answerReading(request, async () => {
    const open = await openDossier(name);
    if (open === null) return problemResponse(noDossier(name));
    const { claims: _claims, documents, ...dossier } = open.dossier;
    const body: DossierAnswer = {
      ...dossier,
      revision: open.revision,
      documents: documents.map(({ text: _text, textPath: _path, ...document }) => document),
    };
    return { body, ignored: unknownParts(parametersOf(request)) };
  });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
