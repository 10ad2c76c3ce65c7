import type { z } from "zod";

import { isOwnForm } from "./foreign-origin.ts";
import type { Problem } from "./problem.ts";
import { problemPage } from "./problem-page.ts";
import { publicAddress } from "./public-address.ts";
import { readBody } from "./read-body.ts";

/** Bytes of a form; the longest sensible one is far below. */
const MOST_BYTES = 16 * 1024;

/** What a form of ours sent, or the answer to what is none. */
export type SentForm<Fields> =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly answer: Response };

/**
 * Reads a form that a page of this site sent: its fields, each once, no more and no fewer than the
 * schema says. Whatever a person can get wrong is for the caller; what fails here, no page of ours sends.
 */
export async function readForm<Fields>(request: Request, schema: z.ZodType<Fields>): Promise<SentForm<Fields>> {
  if (!isOwnForm(request.headers)) return refused(foreign());
  if (!(request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded"))
    return refused({ status: 415, title: "No form", detail: "Only forms of this site are understood here." });
  const body = await readBody(request, MOST_BYTES);
  if (body === null)
    return refused({ status: 413, title: "Too long", detail: "The form is longer than any that is sent here." });
  const pairs = [...new URLSearchParams(body)];
  const read = schema.safeParse(Object.fromEntries(pairs));
  const isRepeated = new Set(pairs.map(([name]) => name)).size < pairs.length;
  // PostgreSQL keeps every character but this one, and no keyboard types it.
  if (!read.success || isRepeated || pairs.some(([, text]) => text.includes("\0")))
    return refused({
      status: 400,
      title: "Not understood",
      detail: "The form is not as this site sends it. Load its page again.",
    });
  return { ok: true, fields: read.data };
}

function foreign(): Problem {
  const own = publicAddress();
  const at = own === null ? "" : ` This installation is reached at ${own.origin}.`;
  return {
    status: 403,
    title: "Not from this site",
    detail: `The form did not come from a page of this site, so nothing was done.${at} Open its page there and send it again.`,
  };
}

function refused(problem: Problem): { readonly ok: false; readonly answer: Response } {
  return { ok: false, answer: problemPage(problem, "/") };
}
