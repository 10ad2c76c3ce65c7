import { answeringForm } from "#app/answering-form.ts";
import { join } from "#app/join.ts";

/** Makes the first administrator, by the link that `npm start` printed. */
export const POST = answeringForm((request: Request) =>
  join(request, "first-administrator", (token) => `/first?token=${token}`),
);
