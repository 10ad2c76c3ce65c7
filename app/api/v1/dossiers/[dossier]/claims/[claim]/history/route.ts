import { otherMethods } from "../../../../../other-methods.ts";
import { getClaimHistory } from "../../../../../tell-claim.ts";

/** Every version of a claim. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string; readonly claim: string }> },
): Promise<Response> {
  const { dossier, claim } = await params;
  return getClaimHistory(request, dossier, claim);
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
