import { noDossier } from "#app/freeze-problems.ts";
import { type LiveSource, liveResponse, revisionNow, type Told, tellRevision } from "#app/live-stream.ts";
import type { Problem } from "#app/problem.ts";
import { signedInBy } from "#app/signed-in.ts";
import { endPresence } from "#lib/db/end-presence.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import type { ChangeNews } from "#lib/db/follow-changes.ts";
import { listPresence } from "#lib/db/list-presence.ts";
import { showPresence } from "#lib/db/show-presence.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

/**
 * Tells an editors' page the dossier's revision, that drafts changed and, where it has a document open, who else has,
 * for as long as whoever asks is signed in. Which draft changed is not told: of a blind second coding nobody may know.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier } = await params;
  const document = new URL(request.url).searchParams.get("document");
  return liveResponse(request, async () => {
    const person = await signedInBy(request.headers);
    if (person === null) return NO_SESSION;
    if (!may(person.role, "record")) return FORBIDDEN;
    if ((await findRevision(dossier)) === null) return noDossier(dossier);
    return documentSource({ dossier, document, person, headers: request.headers });
  });
}

const NO_SESSION: Problem = { status: 401, title: "Not signed in", detail: "Your session has ended. Sign in again." };
const FORBIDDEN: Problem = {
  status: 403,
  title: "For editors",
  detail: "What changes among editors is told to editors only.",
};

interface OpenDocument {
  readonly dossier: string;
  /** Null for a page about no single document, as a queue. */
  readonly document: string | null;
  readonly person: Person;
  readonly headers: Headers;
}

function documentSource({ dossier, document, person, headers }: OpenDocument): LiveSource {
  const id = crypto.randomUUID();
  const others = async (): Promise<Told> => {
    if (document === null) return [];
    const present = await listPresence(dossier, document);
    return [["presence", present.filter((one) => one.id !== person.id)]];
  };
  const standing = async (): Promise<Told> => [...(await revisionNow(dossier)), ["drafts", null], ...(await others())];
  const hear = (news: ChangeNews): Promise<Told> | Told => {
    if (news.kind === "again") return standing();
    if (news.dossier !== dossier) return [];
    if (news.kind === "revision") return tellRevision(news.revision);
    const isElsewhere = document !== null && news.document !== null && news.document !== document;
    if (news.kind === "presence") return isElsewhere ? [] : others();
    return isElsewhere ? [] : [["drafts", null]];
  };
  const beat = async (): Promise<Told | null> => {
    const still = await signedInBy(headers);
    if (still === null || !may(still.role, "record")) return [["signed-out", null]];
    if (document !== null) await showPresence({ id, dossier, document, person: person.id });
    return null;
  };
  return { standing, hear, beat, end: () => endPresence(id) };
}
