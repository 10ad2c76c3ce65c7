import { noDossier } from "#app/freeze-problems.ts";
import { liveResponse, revisionNow, tellRevision } from "#app/live-stream.ts";
import { findRevision } from "#lib/db/find-revision.ts";

/** Tells a dossier's revision, and each that follows. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier } = await params;
  return liveResponse(request, async () => {
    if ((await findRevision(dossier)) === null) return noDossier(dossier);
    return {
      standing: () => revisionNow(dossier),
      hear: (news) => {
        if (news.kind === "again") return revisionNow(dossier);
        return news.kind === "revision" && news.dossier === dossier ? tellRevision(news.revision) : [];
      },
      beat: async () => null,
      end: async () => undefined,
    };
  });
}
