import { openDossier } from "#app/dossier.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { problemResponse } from "#app/problem.ts";

import { answerReading } from "../../../answer-reading.ts";
import { claimsQuery } from "../../../claim-shapes.ts";
import { badQuery, pageAfter, readQuery } from "../../../paging.ts";
import { postClaim } from "../../../record-claim.ts";

interface Context {
  readonly params: Promise<{ readonly dossier: string }>;
}

/** The claims that readers see, by their ids. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { dossier: name } = await params;
  return answerReading(request, async () => {
    const query = readQuery(request, claimsQuery);
    if (!query.ok) return badQuery(query.fault.message);
    const { question, document, ...page } = query.value;
    const open = await openDossier(name);
    if (open === null) return problemResponse(noDossier(name));
    const claims = open.dossier.claims.filter(
      (claim) =>
        (question === undefined || claim.question === question) &&
        (document === undefined || claim.document === document),
    );
    return { dossier: name, ...pageAfter(request, claims, { ...page, keyOf: ({ id }) => id }) };
  });
}

/** Records a claim. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postClaim(request, (await params).dossier);
}
