import { z } from "zod";

import { refuseUnkeepable } from "#app/keepable.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { View } from "#lib/view.ts";

/** What a program may send of a view: its fields as `/c/{id}.json` writes them. What they may hold is for `readView` to say. */
const partialView = z
  .strictObject({
    documents: z.array(z.string()),
    outletTypes: z.array(z.string()),
    events: z.array(z.string()),
    answers: z.array(z.string()),
    questions: z.array(z.string()),
    verdicts: z.array(z.string()),
    voice: z.string(),
    words: z.string(),
    sort: z.string(),
    density: z.string(),
    tolerance: z.string(),
    approximation: z.string(),
    origins: z.string(),
    camps: z.array(z.string()),
    publishedBy: z.string(),
  } satisfies Record<keyof View, z.ZodType>)
  .partial();

/** What a program asks to be frozen. */
export const wishShape = z
  .strictObject({
    dossier: z.string(),
    view: z.union([z.string(), partialView]).default("").meta({
      description: "The query of the matrix's address (`?verdict=contradict`), or a view as snapshots write it.",
    }),
  })
  .meta({ id: "Wish", example: { dossier: "port-lisse", view: "?verdict=contradict" } });

/** Where it is kept. */
export const frozenShape = z
  .strictObject({
    id: z.string(),
    url: z.string().meta({ description: "Absolute where the installation knows its address, else a path." }),
  })
  .meta({ id: "Frozen" });

/** What is to be frozen: a dossier, and a view as the parameters of its address. */
export interface Wish {
  readonly dossier: string;
  readonly parameters: URLSearchParams;
}

/** Reads a request's JSON: `{"dossier": "port-lisse", "view": "?verdict=contradict"}`, or the view as an object. Fails with `bad-json` or `bad-shape`. */
export function readWish(text: string): Result<Wish> {
  const json = parse(text);
  if (!json.ok) return json;
  const read = wishShape.safeParse(json.value);
  if (!read.success)
    return failed(
      "bad-shape",
      `${read.error.issues.map(({ message }) => message).join("; ")}. Send {"dossier": NAME, "view": QUERY}.`,
    );
  const { dossier, view } = read.data;
  return ok({ dossier, parameters: typeof view === "string" ? new URLSearchParams(view) : parametersOf(view) });
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text, refuseUnkeepable));
  } catch {
    return failed("bad-json", 'The body is not JSON that can be kept. Send {"dossier": NAME, "view": QUERY}.');
  }
}

/** A view's lists, and what each is called in an address. */
const LISTS = [
  ["documents", "document"],
  ["outletTypes", "outlet-type"],
  ["events", "event"],
  ["answers", "answer"],
  ["questions", "question"],
  ["verdicts", "verdict"],
  ["camps", "camp"],
] as const;

/** Its other fields, likewise. */
const SINGLE = [
  ["voice", "voice"],
  ["tolerance", "tolerance"],
  ["approximation", "approximation"],
  ["origins", "origins"],
  ["publishedBy", "published-by"],
  ["words", "words"],
  ["sort", "sort"],
  ["density", "density"],
] as const;

function parametersOf(view: z.infer<typeof partialView>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [field, parameter] of LISTS) {
    for (const value of view[field] ?? []) parameters.append(parameter, value);
  }
  for (const [field, parameter] of SINGLE) {
    const value = view[field];
    if (value !== undefined) parameters.set(parameter, value);
  }
  return parameters;
}
