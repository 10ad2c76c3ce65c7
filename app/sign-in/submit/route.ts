import { z } from "zod";

import { answeringForm } from "#app/answering-form.ts";
import { answerForm } from "#app/kept-form.ts";
import { openSession } from "#app/open-session.ts";
import { peerAddress } from "#app/peer-address.ts";
import { readForm } from "#app/read-form.ts";
import { returnPath } from "#app/return-path.ts";
import { signInHref } from "#components/ui/addresses.ts";
import { DESK_HREF } from "#components/ui/edit-addresses.ts";
import { admitTrial } from "#lib/auth/sign-in-limit.ts";
import { readEmail } from "#lib/person.ts";

const form = z.strictObject({ email: z.string(), password: z.string(), to: z.string() });

/** Signs in. */
export const POST = answeringForm(async (request: Request): Promise<Response> => {
  const sent = await readForm(request, form);
  if (!sent.ok) return sent.answer;
  const { email: typed, password, to } = sent.fields;
  const path = returnPath(to, DESK_HREF);
  const refuse = (fault: string) =>
    answerForm(
      { name: "sign-in", path: signInHref(path) },
      { fault, done: null, link: null, fields: { email: typed } },
    );
  const email = readEmail(typed);
  if (!email.ok) return refuse(email.fault.message);
  const admission = await admitTrial({ email: email.value, address: peerAddress(request.headers) });
  if ("wait" in admission) return refuse(tooMany(admission.wait));
  const opened = await openSession(request, { email: email.value, password }, path);
  if (!opened.ok) return refuse(opened.fault.message);
  await admission.succeed();
  return opened.value;
});

function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `There were too many attempts. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`;
}
