import "server-only";

import { knowsTag } from "#app/entity-tag.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";
import { findClaimDossiers } from "#lib/db/find-claim-dossiers.ts";
import { readClaimHistory } from "#lib/db/read-claim-history.ts";
import { readDraftVersions } from "#lib/db/read-draft-versions.ts";
import { unknownParts } from "#lib/ignored-part.ts";
import { may } from "#lib/policy.ts";

import { bearerOf, unauthorised } from "./bearer.ts";
import { answerOf, readStanding, versionOf } from "./claim-standing.ts";
import { outageAnswer } from "./outage-answer.ts";
import { claimAddress } from "./record-claim.ts";

/** A claim as it stands. Whoever bears a token of somebody who edits gets its open draft too. */
export function getClaim(request: Request, dossier: string, id: string): Promise<Response> {
  return telling(request, async (viewer) => {
    const standing = await readStanding(dossier, id, viewer);
    return standing === null ? null : { tag: versionOf(standing), body: answerOf(dossier, id, standing) };
  });
}

/** Every version of a claim, the last first: what readers saw, and, for those who edit, what was proposed. */
export function getClaimHistory(request: Request, dossier: string, id: string): Promise<Response> {
  return telling(request, async (viewer) => {
    const [versions, drafts] = await Promise.all([
      readClaimHistory(dossier, id),
      viewer === null ? null : readDraftVersions(dossier, id, viewer),
    ]);
    if (versions.length === 0 && (drafts ?? []).length === 0) return null;
    const tag = `${versions[0]?.revision ?? 0}${drafts === null ? "" : `.${drafts.length}`}`;
    return { tag, body: { dossier, id, versions, ...(drafts === null ? {} : { drafts }) } };
  });
}

/**
 * Answers at a claim's short address, which lacks its dossier: ids are a dossier's own, so that it serves where one
 * dossier alone has that id, and else names the full addresses.
 */
export async function atShortAddress(
  id: string,
  answer: (dossier: string) => Response | Promise<Response>,
): Promise<Response> {
  try {
    const [only, ...others] = await findClaimDossiers(id);
    if (only === undefined) return noClaim();
    if (others.length === 0) return await answer(only);
    const addresses = [only, ...others].map((dossier) => claimAddress(dossier, id));
    const detail = "Several dossiers have a claim of this id. Use one of `addresses`.";
    return problemResponse({ status: 409, title: "Several claims", detail }, { kind: "ambiguous", addresses });
  } catch (error) {
    return outageAnswer(error);
  }
}

async function telling(
  request: Request,
  tell: (viewer: string | null) => Promise<{ readonly tag: string; readonly body: object } | null>,
): Promise<Response> {
  try {
    const bearer = await bearerOf(request.headers);
    if (bearer === "bad") return unauthorised(bearer);
    const viewer = bearer !== null && may(bearer.person.role, "record") ? bearer.person.id : null;
    const told = await tell(viewer);
    if (told === null) return noClaim();
    const etag = `"${told.tag}"`;
    const headers = {
      etag,
      vary: "authorization",
      "cache-control": viewer === null ? "no-cache" : "private, no-cache",
    };
    if (knowsTag(request.headers, etag)) return new Response(null, { status: 304, headers });
    const ignored = ignoredHeader(unknownParts(parametersOf(request)));
    return Response.json(told.body, { headers: { ...headers, ...ignored } });
  } catch (error) {
    return outageAnswer(error);
  }
}

function noClaim(): Response {
  const detail = "There is no such claim here. Look it up in its dossier.";
  return problemResponse({ status: 404, title: "No such claim", detail }, { kind: "unknown-claim" });
}
