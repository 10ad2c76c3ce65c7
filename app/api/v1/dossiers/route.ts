import { z } from "zod";

import { listDossiers } from "#lib/db/list-dossiers.ts";

import { answerReading } from "../answer-reading.ts";
import type { ListedDossierAnswer } from "../dossier-shapes.ts";
import { badQuery, pageAfter, pageParameters, readQuery } from "../paging.ts";

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
    return pageAfter(request, listed, { ...query.value, keyOf: ({ name }) => name });
  });
}
