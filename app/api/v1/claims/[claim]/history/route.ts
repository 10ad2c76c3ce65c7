import { otherMethods } from "../../../other-methods.ts";
import { atShortAddress, getClaimHistory } from "../../../tell-claim.ts";

/** Every version of a claim, by its id alone. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly claim: string }> },
): Promise<Response> {
  const { claim } = await params;
  return atShortAddress(claim, (dossier) => getClaimHistory(request, dossier, claim));
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
