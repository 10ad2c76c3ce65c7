import { postClaim } from "../../../record-claim.ts";

/** Records a claim. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  return postClaim(request, (await params).dossier);
}
