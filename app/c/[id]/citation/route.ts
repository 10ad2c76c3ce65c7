import { citedAs } from "#app/cited.ts";
import { knowsTag } from "#app/entity-tag.ts";
import { fileResponse } from "#app/export-response.ts";
import { frozenAnswer, type SnapshotParams } from "#app/frozen-answer.ts";
import { ignoredHeader } from "#app/ignored-header.ts";
import { problemResponse } from "#app/problem.ts";
import { CITATION_FORMS, type CitationForm, citeComparison } from "#lib/formats/bibliography/cite-comparison.ts";
import { repeatedParts, unknownParts } from "#lib/ignored-part.ts";

/** Of how comparisons are cited: another one makes known citations be asked for again. */
const EDITION = 3;

/** A permanent comparison's citation as a file, in the form that `?form=` names. */
export function GET(request: Request, context: SnapshotParams): Promise<Response> {
  return frozenAnswer(request, context, (id, snapshot, parameters) => {
    const form = parameters.get("form") ?? "text";
    if (!isForm(form)) return problemResponse(NO_FORM);
    const { extension, type } = CITATION_FORMS[form];
    const headers = { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" };
    if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
    return fileResponse(Buffer.from(citeComparison(citedAs(id, snapshot), form)), {
      ...headers,
      ...ignoredHeader([...repeatedParts(parameters, ["form"]), ...unknownParts(parameters, ["form"])]),
      "content-type": type,
      "content-disposition": `attachment; filename="parallax-${id}.${extension}"`,
    });
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
