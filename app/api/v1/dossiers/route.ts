import { z } from "zod";

import { parametersOf } from "#app/ignored-header.ts";
import { listDossiers } from "#lib/db/list-dossiers.ts";
import { unknownParts } from "#lib/ignored-part.ts";

import { answerReading } from "../answer-reading.ts";
import type { ListedDossierAnswer } from "../dossier-shapes.ts";
import { otherMethods } from "../other-methods.ts";
import { badQuery, pageAfter, pageParameters, readQuery, repeatedPaging } from "../paging.ts";

/** All dossiers, by their names. */
export function GET(request: Request): Promise<Response> {
  return answerReading(request, async () => {
    const query = readQuery(request, z.object(pageParameters));
    if (!query.ok) return badQuery(query.fault.message);
    const listed = (await listDossiers()).map(
      ({ name, title, description, revision, archivedAt }): ListedDossierAnswer => ({
        name,
        title,
        description,
        revision,
        archived: archivedAt !== null,
      }),
    );
    const parameters = parametersOf(request);
    return {
      body: pageAfter(request, listed, { ...query.value, keyOf: ({ name }) => name }),
      ignored: [...repeatedPaging(parameters), ...unknownParts(parameters, Object.keys(pageParameters))],
    };
  });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
