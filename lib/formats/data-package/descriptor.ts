import { z } from "zod";

import type { Dossier } from "#lib/dossier.ts";
import { idFault } from "#lib/id.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import type { FaultList } from "./package-fault.ts";
import type { PackageFiles } from "./package-files.ts";
import { DESCRIPTOR_FILE } from "./schema.ts";

/** What `datapackage.json` says of the dossier itself. */
export type PackageHead = Pick<Dossier, "name" | "title" | "description" | "created" | "licences">;

/** `datapackage.json` as far as it can be read. */
interface Descriptor {
  readonly head: PackageHead;
  /** Null when it says nothing of resources that can be understood. */
  readonly resources: readonly Resource[] | null;
}

export interface Resource {
  readonly name: string;
  readonly path: string;
}

/** A calendar day or an RFC 3339 instant. */
const CREATED = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))?$/;
const LONGEST_LINE = 500;
const LONGEST_DESCRIPTOR = 1_000_000;

const line = (what: string) =>
  z.string({ error: `Write ${what} as text.` }).max(LONGEST_LINE, { error: "Keep it short." });

const RESOURCES = z.array(
  z.object({ name: line("the table's name"), path: line("the path of the table's one file") }),
  {
    error: 'Write a list of tables, each with "name" and "path".',
  },
);
const HEAD = z.object(
  {
    name: line("the dossier's slug").superRefine((name, context) => {
      const fault = idFault(name);
      if (fault !== null) context.addIssue({ code: "custom", message: fault.message });
    }),
    title: line("the dossier's title").min(1, { error: "The title is empty. Write one." }).optional(),
    description: z
      .string({ error: "Write the description as text." })
      .max(20_000, { error: "Keep it short." })
      .default(""),
    created: line("the day of creation")
      .regex(CREATED, { error: "Write a day, 2026-11-22, or an instant, 2026-11-22T09:30:00Z." })
      .optional(),
    licenses: z
      .array(
        z.object({
          name: line("its name").optional(),
          title: line("its title").optional(),
          path: line("its address").optional(),
        }),
        {
          error: "Write a list of licences.",
        },
      )
      .default([]),
  },
  { error: "Write an object." },
);

/** Reads `datapackage.json`; null, with the fault added, when it is no JSON at all. Properties that dossiers lack are passed over. */
export function readDescriptor(files: PackageFiles, faults: FaultList): Descriptor | null {
  const json = readJson(files, faults);
  if (json === undefined) return null;
  const head = check(HEAD, json, [], faults);
  const listed = check(z.object({ resources: z.unknown() }), json, null, faults)?.resources;
  const resources = check(RESOURCES, listed, ["resources"], faults);
  return {
    head: {
      name: head?.name ?? "",
      title: head?.title ?? head?.name ?? "",
      description: head?.description ?? "",
      created: head?.created ?? null,
      licences: head?.licenses ?? [],
    },
    resources,
  };
}

/** Whether a package could say this of a dossier; fails with `bad-descriptor` and everything that is wrong. */
export function checkHead({ licences, created, ...head }: PackageHead): Result<null> {
  const parsed = HEAD.safeParse({ ...head, ...(created === null ? {} : { created }), licenses: licences });
  if (parsed.success) return ok(null);
  const faults = parsed.error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`);
  return failed("bad-descriptor", faults.join(" "));
}

function readJson(files: PackageFiles, faults: FaultList): unknown {
  faults.open(DESCRIPTOR_FILE);
  const bytes = files.get(DESCRIPTOR_FILE);
  const add = (kind: string, message: string) => faults.add(DESCRIPTOR_FILE, null, null, { kind, message });
  if (bytes === undefined) {
    add("no-descriptor", "There is no such file, so this is not a data package. Give the folder that holds it.");
    return undefined;
  }
  if (bytes.length > LONGEST_DESCRIPTOR) {
    add("too-large", "The file has more than 1 MB. Only what describes the tables belongs in it.");
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return json;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    const reason =
      error instanceof SyntaxError ? ` (${error.message.split("\n")[0] ?? ""})` : ": its bytes are not UTF-8";
    add("bad-json", `The file is not JSON${reason}. Mend it, or export the dossier anew.`);
    return undefined;
  }
}

/** Adds what a part of the descriptor does wrong; `place` is where it lies, null to say nothing. */
function check<Shape extends z.ZodType>(
  shape: Shape,
  json: unknown,
  place: readonly string[] | null,
  faults: FaultList,
): z.output<Shape> | null {
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of place === null ? [] : parsed.error.issues) {
    const property = [...(place ?? []), ...issue.path].map(String).join(".");
    const message = `${property === "" ? "The file" : `"${property}"`} cannot be used. ${issue.message}`;
    faults.add(DESCRIPTOR_FILE, null, property || null, { kind: "bad-descriptor", message });
  }
  return null;
}
