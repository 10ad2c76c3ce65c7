import "server-only";

import { createHash } from "node:crypto";

import { readUpload } from "#app/read-upload.ts";
import type { Dossier } from "#lib/dossier.ts";
import { openZip } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { isZip } from "#lib/formats/zip.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** Bytes of a zip; the largest dossier that was measured, of 2,000 claims with texts, has a fortieth. */
const MOST_BYTES = 40 * 1024 * 1024;

const LONGEST_NAME = 200;

/** A package that somebody sent, sound and read. */
export interface PackageUpload {
  readonly dossier: Dossier;
  /** Of the zip's bytes, lower-case hex. */
  readonly sha256: string;
  /** What the sender's machine calls the file; told in the history. */
  readonly file: string;
  /** What the address says of an earlier look at it. */
  readonly query: URLSearchParams;
}

/**
 * Reads a zip with a data package from a request's body. Fails with `too-long`, `not-a-package`, as
 * `openZip` does, or with `package-refused`, which holds every fault of the package.
 */
export async function readPackageUpload(request: Request): Promise<Result<PackageUpload>> {
  const bytes = await readUpload(request, MOST_BYTES);
  if (bytes === null)
    return failed("too-long", `A zip has at most ${MOST_BYTES / 1024 ** 2} MB here. Use: parallax import FOLDER`);
  if (!isZip(bytes)) return failed("not-a-package", "This is no zip. Choose the zip of a data package.");
  const files = openZip(bytes);
  if (!files.ok) return files;
  const dossier = await readPackage(files.value);
  if (!dossier.ok) return dossier;
  const query = new URL(request.url).searchParams;
  const file = (query.get("file") ?? "").replace(/\p{Cc}/gu, " ").slice(0, LONGEST_NAME) || "a data package";
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return ok({ dossier: dossier.value, sha256, file, query });
}
