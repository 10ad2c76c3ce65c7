import { z } from "zod";

import { answeringForm } from "#app/answering-form.ts";
import { answerForm } from "#app/kept-form.ts";
import { readForm } from "#app/read-form.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";
import { resetPassword } from "#lib/db/reset-password.ts";
import { readPassword } from "#lib/person.ts";

// The address is there for the browser, which keeps passwords by it.
const form = z.strictObject({ token: z.string(), email: z.string(), password: z.string() });

/** Sets a new password, and leads to where one signs in with it. */
export const POST = answeringForm(async (request: Request): Promise<Response> => {
  const sent = await readForm(request, form);
  if (!sent.ok) return sent.answer;
  const { token, password } = sent.fields;
  const path = `/reset/${encodeURIComponent(token)}`;
  const spent = () => new Response(null, { status: 303, headers: { location: path } });
  const link = await findOneTimeLink("reset", hashToken(token));
  if (link === null || link.email === null) return spent();
  const chosen = readPassword(password, link.email);
  if (!chosen.ok)
    return answerForm({ name: "account", path }, { fault: chosen.fault.message, done: null, link: null, fields: {} });
  const reset = await resetPassword(hashToken(token), await hashPassword(chosen.value));
  if (!reset.ok) return spent();
  const done = "Your new password is set. Sign in with it.";
  return answerForm(
    { name: "sign-in", path: "/sign-in" },
    { fault: null, done, link: null, fields: { email: link.email } },
  );
});
