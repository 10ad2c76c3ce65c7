import { answerPage } from "#app/answer-page.ts";
import { openDossier } from "#app/dossier.ts";
import { sizeOf } from "#app/dossier-size.ts";
import { exportResponse, fileResponse } from "#app/export-response.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { tooLarge } from "#app/large-export.ts";
import type { Problem } from "#app/problem.ts";
import { problemPage } from "#app/problem-page.ts";
import { signedInBy } from "#app/signed-in.ts";
import { dossierHref, exportHref, signInHref } from "#components/ui/addresses.ts";
import { takeAwayHref } from "#components/ui/take-away-addresses.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { withDrafts } from "#lib/draft.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { writeZip } from "#lib/formats/zip.ts";
import { may } from "#lib/policy.ts";

/**
 * A dossier as a file: the zip of a data package, or in the format that `?format=` names (export-formats.ts), as readers see
 * it, texts that may not be shown left out. With `?with=drafts`, for editors, a package's claims are as if every open draft
 * that they may see were accepted, and the file's name says so.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  const isWithDrafts = new URL(request.url).searchParams.get("with") === "drafts";
  const answerProblem = (problem: Problem) => problemPage(problem, problem.status === 404 ? "/" : takeAwayHref(name));
  return answerPage(
    () => (isWithDrafts ? withOpenDrafts(request.headers, name) : exportResponse(request, name, answerProblem)),
    takeAwayHref(name),
  );
}

async function withOpenDrafts(headers: Headers, name: string): Promise<Response> {
  if ((await findRevision(name)) === null) return problemPage(noDossier(name), "/");
  const person = await signedInBy(headers);
  const location = signInHref(exportHref(name, "drafts"));
  if (person === null) return new Response(null, { status: 303, headers: { location } });
  if (!may(person.role, "export-drafts")) {
    const detail = "Drafts are for those who edit. What readers see can be exported by everyone.";
    return problemPage({ status: 403, title: "Not allowed", detail }, dossierHref(name));
  }
  if ((await sizeOf(name)) === "too-large") return problemPage(tooLarge(name), takeAwayHref(name));
  const open = await openDossier(name);
  if (open === null) return problemPage(noDossier(name), "/");
  const { dossier, revision } = open;
  const drafts = await listDrafts(dossier.name, { viewer: person.id, statuses: ["draft", "in-review"] });
  return fileResponse(writeZip(writePackage(withDrafts(dossier, drafts))), {
    "cache-control": "private, no-store",
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${dossier.name}-r${revision}-with-drafts.zip"`,
  });
}
