import "server-only";

import { cookies } from "next/headers";
import { z } from "zod";

import { currentSite } from "./public-address.ts";

/** Seconds for which an answer waits to be shown: time to sign in again in between. */
const KEPT_SECONDS = 600;

/** Code units of a field that are kept; a cookie holds 4,096 bytes. */
const LONGEST = 150;

const answer = z.strictObject({
  id: z.string(),
  /** What went wrong, or null. */
  fault: z.string().nullable(),
  /** What was done, or null. */
  done: z.string().nullable(),
  /** A link to hand over, or null. */
  link: z.string().nullable(),
  /** What was typed, without passwords. */
  fields: z.record(z.string(), z.string()),
});

/** The answer to a form: what the page that it came from says when it is shown again. */
export type FormAnswer = Omit<z.infer<typeof answer>, "id">;

/** Where a form's answer is shown: the page, and the word that its answers are kept under. */
export interface FormPage {
  readonly name: "sign-in" | "account" | "people" | "history";
  readonly path: string;
}

/**
 * Leads back to the page of a form, which then says the answer. Forms work without scripts, and a page
 * that is loaded again sends nothing again: so the answer travels in a cookie, under a number that the
 * address names. It is the browser's own, holds no password, and outlives a session that has ended.
 */
export function answerForm(page: FormPage, given: FormAnswer, lead: (path: string) => string = String): Response {
  const id = crypto.randomUUID().slice(0, 8);
  const fields = Object.fromEntries(Object.entries(given.fields).map(([name, text]) => [name, text.slice(0, LONGEST)]));
  const { isSecure } = currentSite();
  const cookie = [
    `${cookieOf(page.name)}=${encodeURIComponent(JSON.stringify({ ...given, fields, id }))}`,
    `Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`,
  ].join("; ");
  const path = `${page.path}${page.path.includes("?") ? "&" : "?"}form=${id}`;
  return new Response(null, { status: 303, headers: { location: lead(path), "set-cookie": cookie } });
}

/** The answer that an address names by `form`; null where there is none, or no longer. */
export async function recallAnswer(name: FormPage["name"], form: unknown): Promise<FormAnswer | null> {
  if (typeof form !== "string") return null;
  const read = answer.safeParse(parsed((await cookies()).get(cookieOf(name))?.value));
  return read.success && read.data.id === form ? read.data : null;
}

function cookieOf(name: FormPage["name"]): string {
  return `${currentSite().isSecure ? "__Host-" : ""}parallax-form-${name}`;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
