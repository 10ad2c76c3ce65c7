import "server-only";

import { fileHref } from "#components/ui/take-away-addresses.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { repeatedParts } from "#lib/ignored-part.ts";
import type { View } from "#lib/view.ts";
import { readView, WHOLE_VIEW } from "#lib/view.ts";

import { openDossier } from "./dossier.ts";
import { sizeOf } from "./dossier-size.ts";
import { knowsTag } from "./entity-tag.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";
import { EXPORT_TABLES } from "./export-tables.ts";
import { noDossier } from "./freeze-problems.ts";
import { ignoredHeader, parametersOf } from "./ignored-header.ts";
import { streamedPackage, tooLarge } from "./large-export.ts";
import { peerAddress } from "./peer-address.ts";
import type { Problem } from "./problem.ts";
import { citableAddress } from "./public-address.ts";

/** Of how files are written: another one makes known files be asked for again. */
const EDITION = 3;

/**
 * A view of a dossier as a file: `?format=csv&table=claims&verdict=contradict`. It holds what readers see, and an entity
 * tag of its revision. What makes no sense of the view is left out and named in `X-Parallax-Ignored`; a format or a table that
 * is not known is a problem, told as `answerProblem` has it.
 */
export async function exportResponse(
  request: Request,
  name: string,
  answerProblem: (problem: Problem) => Response,
): Promise<Response> {
  const found = await findRevision(name);
  if (found === null) return answerProblem(noDossier(name));
  const parameters = parametersOf(request);
  const asked = formatIn(parameters);
  if ("status" in asked) return answerProblem(asked);
  const known = headersOf(found.revision);
  if (knowsTag(request.headers, known.etag)) return new Response(null, { status: 304, headers: known });
  const size = await sizeOf(name);
  if (size !== "small" && asked.formatName === "datapackage")
    return largeResponse(request, { name, revision: found.revision, format: asked.format }, answerProblem);
  if (size === "too-large") return answerProblem(tooLarge(name));
  return heldResponse(name, { parameters, asked }, answerProblem);
}

function headersOf(revision: number): { readonly etag: string; readonly "cache-control": string } {
  return { etag: `"${revision}.${EDITION}"`, "cache-control": "no-cache" };
}

/** The package of a large dossier. It holds the whole of it, whatever view was asked for, as every package does. */
async function largeResponse(
  { method, headers }: Request,
  { name, revision, format }: { readonly name: string; readonly revision: number; readonly format: Asked["format"] },
  answerProblem: (problem: Problem) => Response,
): Promise<Response> {
  const headersAt = (of: number) => ({
    ...headersOf(of),
    "content-type": format.type,
    "content-disposition": `attachment; filename="${fileName(name, of, WHOLE_VIEW, null)}${format.ending}"`,
  });
  // Nobody would read what is written for HEAD, and nobody else could be given theirs meanwhile.
  if (method === "HEAD") return new Response(null, { headers: headersAt(revision) });
  const given = await streamedPackage(name, peerAddress(headers), (bytes, of) => fileResponse(bytes, headersAt(of)));
  if (given instanceof Response) return given;
  const told = answerProblem(given);
  if (given.status !== 404) told.headers.set("retry-after", "60");
  return told;
}

/** A file made of the whole dossier in memory. */
async function heldResponse(
  name: string,
  {
    parameters,
    asked: { format, formatName, tableName },
  }: { readonly parameters: URLSearchParams; readonly asked: Asked },
  answerProblem: (problem: Problem) => Response,
): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return answerProblem(noDossier(name));
  const { dossier, revision } = open;
  const again = repeatedParts(parameters, ["format", "table"]);
  const idle = tableName === null ? parameters.getAll("table").slice(0, 1) : [];
  for (const own of ["format", "table"]) parameters.delete(own);
  const { view, ignored } = readView(parameters, dossier);
  const { sheet } = open.lay(view);
  const taken = { dossier, revision, sheet, address: citableAddress(fileHref(name, formatName, view, tableName)) };
  const table = tableName === null ? null : ((await EXPORT_TABLES.get(tableName)?.({ open, sheet })) ?? null);
  const written = format.write(taken, table);
  const tables = idle.map((value) => ({ parameter: "table", value, known: [], why: "This format has no tables." }));
  return fileResponse(typeof written === "string" ? Buffer.from(written) : written, {
    ...headersOf(revision),
    "content-type": format.type,
    "content-disposition": `attachment; filename="${fileName(name, revision, view, tableName)}${format.ending}"`,
    ...ignoredHeader([...again, ...tables, ...ignored]),
  });
}

/** A file to be kept, never to be opened as a page of this site. */
export function fileResponse(body: Uint8Array | ReadableStream, headers: Readonly<Record<string, string>>): Response {
  return new Response(body instanceof Uint8Array ? Buffer.from(body) : body, {
    headers: { ...headers, "content-security-policy": "sandbox", "x-content-type-options": "nosniff" },
  });
}

/** `port-lisse-r2-dead-total-claims`: of one question, by its name; of a part, so called. */
function fileName(dossier: string, revision: number, view: View, table: string | null): string {
  const [question, ...others] = view.questions ?? [];
  const parts = [
    `${dossier}-r${revision}`,
    question !== undefined && others.length === 0 ? question : "",
    others.length > 0 ? "selection" : "",
    table ?? "",
  ];
  return parts.filter((part) => part !== "").join("-");
}

/** What of a dossier is asked for, in which format. */
interface Asked {
  readonly format: NonNullable<ReturnType<typeof EXPORT_FORMATS.get>>;
  readonly formatName: string;
  readonly tableName: string | null;
}

function formatIn(parameters: URLSearchParams): Asked | Problem {
  const formatName = parameters.get("format") ?? "datapackage";
  const format = EXPORT_FORMATS.get(formatName);
  if (format === undefined) return unknown("format", [...EXPORT_FORMATS.keys()]);
  if (format.tables === "none") return { format, formatName, tableName: null };
  const tableName = parameters.get("table") ?? (format.tables === "one" ? "claims" : null);
  if (tableName !== null && !EXPORT_TABLES.has(tableName)) return unknown("table", [...EXPORT_TABLES.keys()]);
  return { format, formatName, tableName };
}

function unknown(noun: string, known: readonly string[]): Problem {
  const detail = `There is no ${noun} of this name here. Ask for one of these: ${known.join(", ")}.`;
  return { status: 400, kind: "not-understood", title: `No such ${noun}`, detail };
}
