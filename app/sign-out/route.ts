import { z } from "zod";

import { answeringForm } from "#app/answering-form.ts";
import { currentSite } from "#app/public-address.ts";
import { readForm } from "#app/read-form.ts";
import { signedInBy } from "#app/signed-in.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { endSessions } from "#lib/db/end-sessions.ts";

const form = z.strictObject({ where: z.enum(["here", "everywhere"]) });

/** Signs out of this browser, or of all. Whose session has ended already is signed out all the same. */
export const POST = answeringForm(async (request: Request): Promise<Response> => {
  const sent = await readForm(request, form);
  if (!sent.ok) return sent.answer;
  const person = await signedInBy(request.headers);
  if (person !== null && sent.fields.where === "everywhere") await endSessions({ id: person.id }, person.id);
  const response = new Response(null, { status: 303, headers: { location: "/" } });
  for (const cookie of await signOut(request.headers.get("cookie") ?? "", currentSite()))
    response.headers.append("set-cookie", cookie);
  return response;
});
