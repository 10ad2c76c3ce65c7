import { openDossier } from "#app/dossier.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { noDossier } from "#app/freeze-problems.ts";
import { problemPage } from "#app/problem-page.ts";
import { signedInBy } from "#app/signed-in.ts";
import { dossierHref, exportHref, signInHref } from "#components/ui/addresses.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import type { Dossier } from "#lib/dossier.ts";
import { withDrafts } from "#lib/draft.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { writeZip } from "#lib/formats/zip.ts";
import { may } from "#lib/policy.ts";

/**
 * A dossier as the zip of a data package: what readers see, texts that may not be shown left out. With `?with=drafts`,
 * for editors, its claims are as if every open draft that they may see were accepted, and the file's name says so.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
): Promise<Response> {
  const { dossier: name } = await params;
  const open = await openDossier(name);
  if (open === null) return problemPage(noDossier(name), "/");
  if (new URL(request.url).searchParams.get("with") === "drafts") return withOpenDrafts(request.headers, open);
  const headers = { etag: `"${open.revision}"`, "cache-control": "no-cache" };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  return zipResponse(open.dossier, `${name}-r${open.revision}`, headers);
}

async function withOpenDrafts(
  headers: Headers,
  { dossier, revision }: { readonly dossier: Dossier; readonly revision: number },
): Promise<Response> {
  const person = await signedInBy(headers);
  const location = signInHref(exportHref(dossier.name, "drafts"));
  if (person === null) return new Response(null, { status: 303, headers: { location } });
  if (!may(person.role, "export-drafts")) {
    const detail = "Drafts are for those who edit. What readers see can be exported by everyone.";
    return problemPage({ status: 403, title: "Not allowed", detail }, dossierHref(dossier.name));
  }
  const drafts = await listDrafts(dossier.name, { viewer: person.id, statuses: ["draft", "in-review"] });
  const file = `${dossier.name}-r${revision}-with-drafts`;
  return zipResponse(withDrafts(dossier, drafts), file, { "cache-control": "private, no-store" });
}

function zipResponse(dossier: Dossier, file: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(Buffer.from(writeZip(writePackage(dossier))), {
    headers: {
      ...headers,
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${file}.zip"`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
