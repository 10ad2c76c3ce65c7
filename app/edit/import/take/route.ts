import { editRouteReading } from "#app/edit-route.ts";
import { importByPerson } from "#lib/db/import-by-person.ts";
import { failed, ok } from "#lib/result.ts";

import { type PackageUpload, readPackageUpload } from "../package-upload.ts";
import { planOf } from "../plan.ts";

/** Imports a package just as it was shown before: the same bytes, and the same doing; else nothing. */
export const POST = editRouteReading<PackageUpload, object>(
  "import",
  readPackageUpload,
  async ({ person, body: { dossier, file, sha256, query } }) => {
    if (sha256 !== query.get("sha256"))
      return failed("stale", "The file has changed since you looked at it. Look at it again; nothing was changed.");
    const done = await importByPerson(dossier, person.id, {
      source: file,
      agreed: (report) => planOf(report) === query.get("plan"),
    });
    return done.ok ? ok({ dossier: dossier.name, revision: done.value.revision }) : done;
  },
);
