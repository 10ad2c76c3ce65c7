import { citedAs } from "#app/cited.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { fileResponse } from "#app/export-response.ts";
import { noPermalink } from "#app/no-permalink.ts";
import { problemResponse } from "#app/problem.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { CITATION_FORMS, type CitationForm, citeComparison } from "#lib/formats/bibliography/cite-comparison.ts";

/** Of how comparisons are cited: another one makes known citations be asked for again. */
const EDITION = 2;

/** A permanent comparison's citation as a file, in the form that `?form=` names. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noPermalink(id);
  const form = new URL(request.url).searchParams.get("form") ?? "text";
  if (!isForm(form)) return problemResponse(NO_FORM);
  const { extension, type } = CITATION_FORMS[form];
  const cited = citedAs(id, snapshot);
  const headers = { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  return fileResponse(Buffer.from(citeComparison(cited, form)), {
    ...headers,
    "content-type": type,
    "content-disposition": `attachment; filename="parallax-${id}.${extension}"`,
  });
}

const NO_FORM = {
  status: 400,
  title: "No such form",
  detail: `There is no citation of this form. Ask for one of these: ${Object.keys(CITATION_FORMS).join(", ")}.`,
};

function isForm(form: string): form is CitationForm {
  return Object.hasOwn(CITATION_FORMS, form);
}
