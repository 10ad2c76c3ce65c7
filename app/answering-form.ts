import "server-only";

import { isOutcomeUnknown } from "#lib/db/is-outcome-unknown.ts";
import { logFault } from "#lib/watching/log.ts";

import { whyNotCompared } from "./not-compared.ts";
import { problemPage } from "./problem-page.ts";

/** The answer to a form in every case: where it fails by no fault of whoever sent it, they learn whether anything was changed. */
export function answeringForm<Context>(
  handler: (request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      const why = whyNotCompared(error);
      if (why !== null) return problemPage(why.problem, "/", why.headers);
      const id = logFault(error);
      const what = isOutcomeUnknown(error)
        ? "The database was lost just as this was to be kept: look whether it was. If it was not, go"
        : "Nothing was changed. Go";
      const detail = `${what} back to the form, where your browser has kept what you typed, and send it again. If it fails again, tell whoever looks after this installation the number ${id}.`;
      return problemPage({ status: 503, title: "This could not be done now", detail }, "/", { "retry-after": "5" });
    }
  };
}
