import { html } from "#components/comparison/html.ts";

import type { Problem } from "./problem.ts";

/** A problem as a page for people, where a form's answer cannot be one of the app's own pages. */
export function problemPage(
  { status, title, detail }: Problem,
  back: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const page = html`<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><meta name=color-scheme content="light dark"><title>${title}</title><main><h1>${title}</h1><p>${detail}</p><p><a href="${back}">Go back</a></p></main>`;
  return new Response(page.markup, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
