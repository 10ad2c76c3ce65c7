import { otherMethods } from "../../other-methods.ts";
import { patchClaim } from "../../record-claim.ts";
import { atShortAddress, getClaim } from "../../tell-claim.ts";

interface Context {
  readonly params: Promise<{ readonly claim: string }>;
}

/** A claim as it stands, by its id alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { claim } = await params;
  return atShortAddress(claim, (dossier) => getClaim(request, dossier, claim));
}

/** Changes a claim, by its id alone. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { claim } = await params;
  return atShortAddress(claim, (dossier) => patchClaim(request, dossier, claim));
}

export const { POST, PUT, DELETE } = otherMethods("GET", "PATCH");
