import { otherMethods } from "../../../../other-methods.ts";
import { patchClaim } from "../../../../record-claim.ts";
import { getClaim } from "../../../../tell-claim.ts";

interface Context {
  readonly params: Promise<{ readonly dossier: string; readonly claim: string }>;
}

/** A claim as it stands. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { dossier, claim } = await params;
  return getClaim(request, dossier, claim);
}

/** Changes a claim. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { dossier, claim } = await params;
  return patchClaim(request, dossier, claim);
}

export const { POST, PUT, DELETE } = otherMethods("GET", "PATCH");
