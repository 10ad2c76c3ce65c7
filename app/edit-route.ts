import "server-only";

import type { z } from "zod";

import { secondsUntilDeed } from "#lib/auth/deed-limit.ts";
import { isOutcomeUnknown } from "#lib/db/is-outcome-unknown.ts";
import type { Person } from "#lib/person.ts";
import { type Action, mayEver } from "#lib/policy.ts";
import type { Fault, Result } from "#lib/result.ts";
import { logFault } from "#lib/watching/log.ts";

import { isOwnForm } from "./foreign-origin.ts";
import { refuseUnkeepable } from "./keepable.ts";
import { type Problem, problemResponse } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { signedInBy } from "./signed-in.ts";

/** Bytes of what an editors' page sends, beside files; the longest sensible claim is far below. */
const MOST_BYTES = 256 * 1024;

/** What an editors' page asks for, and who asks. */
export interface Asked<Body, Params> {
  readonly person: Person;
  readonly params: Params;
  readonly body: Body;
}

type Act<Body, Params> = (asked: Asked<Body, Params>) => Promise<Result<unknown, Fault>>;
type Route<Params> = (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>;

/**
 * A route for scripts of the editors' pages, for those who may do `action`: finds who sent it, reads the JSON that a
 * page of this site sent, and lets `act` do it, which asks the database for leave again. Answers 200 with the value, or a problem whose `kind` is
 * the fault's; whatever else the fault holds goes with it. In every case but 200 and a loss of the database nothing was changed. `mostBytes` is
 * for what holds the text of a document.
 */
export function editRoute<Body, Params>(
  action: Action,
  schema: z.ZodType<Body>,
  act: Act<Body, Params>,
  mostBytes = MOST_BYTES,
): Route<Params> {
  return editRouteReading(action, (request) => readAsked(request, schema, mostBytes), act);
}

/** As `editRoute`, for what is no JSON: `reading` is asked of what a page of this site sent for somebody signed in. */
export function editRouteReading<Body, Params>(
  action: Action,
  reading: (request: Request, person: Person) => Promise<Result<Body>>,
  act: Act<Body, Params>,
): Route<Params> {
  return async (request, { params }) => {
    try {
      if (!isOwnForm(request.headers)) return faultResponse(FOREIGN_REQUEST);
      const person = await signedInBy(request.headers);
      if (person === null) return faultResponse(NO_SESSION);
      if (!mayEver(person.role, action)) return faultResponse(FORBIDDEN);
      const wait = await secondsUntilDeed("edit", person.id);
      if (wait !== null) return faultResponse(tooManyEdits(wait), { "retry-after": String(wait) });
      const read = await reading(request, person);
      if (!read.ok) return faultResponse(read.fault);
      const done = await act({ person, params: await params, body: read.value });
      if (!done.ok) return faultResponse(done.fault);
      return Response.json(done.value ?? null, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      return outageResponse(error);
    }
  };
}

function outageResponse(error: unknown): Response {
  const id = logFault(error);
  const what = isOutcomeUnknown(error)
    ? "The database was lost just as this was to be kept, so that nobody knows whether it was. Try again: what is kept already is not kept twice"
    : "This could not be done now, and nothing was changed. Try again";
  const message = `${what}; if it fails again, tell whoever looks after this installation the number ${id}.`;
  return faultResponse({ kind: "outage", message });
}

const FOREIGN_REQUEST: Fault = {
  kind: "foreign",
  message: "This did not come from a page of this site. Load it again.",
};

const FORBIDDEN: Fault = { kind: "forbidden", message: "Your role does not allow this. Nothing was changed." };

const NO_SESSION: Fault = {
  kind: "no-session",
  message: "Your session has ended. Nothing was changed, and what you typed is kept: sign in and save it again.",
};

function tooManyEdits(seconds: number): Fault {
  const message = `More was sent with your account in the last minute than anybody types. Nothing was changed: wait ${seconds} seconds and try again.`;
  return { kind: "too-many", message };
}

async function readAsked<Body>(request: Request, schema: z.ZodType<Body>, mostBytes: number): Promise<Result<Body>> {
  const bad = (kind: string, message: string) => ({ ok: false, fault: { kind, message } }) as const;
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json"))
    return bad("no-json", "Only JSON is understood here.");
  const body = await readBody(request, mostBytes);
  if (body === null) return bad("too-long", "This is longer than anything that is kept here. Shorten it.");
  const sent = parsedJson(body);
  if (sent === undefined) return bad("not-understood", "A character in this cannot be kept. Remove what is no text.");
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : ` (${issue.path.join(".")}: ${issue.message})`;
  return bad("not-understood", `This is not as the page sends it${where}. Load the page again.`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text, refuseUnkeepable);
  } catch {
    return undefined;
  }
}

/** The status that tells a program what the fault's kind tells a script. */
const STATUSES: Readonly<Record<string, number>> = {
  "no-session": 401,
  forbidden: 403,
  foreign: 403,
  "no-json": 415,
  "too-long": 413,
  "file-too-large": 413,
  "not-understood": 400,
  stale: 409,
  archived: 409,
  "too-many": 429,
  outage: 503,
};

function faultResponse({ kind, message, ...more }: Fault, headers: Readonly<Record<string, string>> = {}): Response {
  const status = STATUSES[kind] ?? (kind.startsWith("unknown-") ? 404 : 422);
  const problem: Problem = { status, title: "Not done", detail: message };
  return problemResponse(problem, { kind, ...more }, headers);
}
