import { z } from "zod";

import { openDossier } from "#app/dossier.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { parametersOf } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";

import { answerReading } from "../../../answer-reading.ts";
import type { ClaimPage } from "../../../claim-shapes.ts";
import { readClaimsFilter } from "../../../claims-filter.ts";
import { otherMethods } from "../../../other-methods.ts";
import { badQuery, pageAfter, pageParameters, readQuery } from "../../../paging.ts";
import { postClaim } from "../../../record-claim.ts";

interface Context {
  readonly params: Promise<{ readonly dossier: string }>;
}

/** The claims that readers see, by their ids. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { dossier: name } = await params;
  return answerReading(request, async () => {
    const query = readQuery(request, z.object(pageParameters));
    if (!query.ok) return badQuery(query.fault.message);
    const { limit, cursor } = query.value;
    const open = await openDossier(name);
    if (open === null) return problemResponse(noDossier(name));
    const { isAsked, ignored } = readClaimsFilter(parametersOf(request), open.dossier);
    const page = pageAfter(request, open.dossier.claims.filter(isAsked), { limit, cursor, keyOf: ({ id }) => id });
    const body: ClaimPage = { dossier: name, ignored, ...page };
    return { body, ignored };
  });
}

/** Records a claim. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postClaim(request, (await params).dossier);
}

export const { PUT, PATCH, DELETE } = otherMethods("GET", "POST");
