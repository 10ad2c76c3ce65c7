import { answeringForm } from "#app/answering-form.ts";
import { join } from "#app/join.ts";

/** Accepts an invitation. */
export const POST = answeringForm((request: Request) => join(request, "invitation", (token) => `/invitation/${token}`));
