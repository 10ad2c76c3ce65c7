import { answeringForm } from "#app/answering-form.ts";
import { answerForm } from "#app/kept-form.ts";
import type { Problem } from "#app/problem.ts";
import { problemPage } from "#app/problem-page.ts";
import { readForm } from "#app/read-form.ts";
import { signedInBy } from "#app/signed-in.ts";
import { signInHref } from "#components/ui/addresses.ts";
import { DESK_HREF, PEOPLE_HREF } from "#components/ui/edit-addresses.ts";

import { DEEDS } from "./deeds.ts";

const PAGE = { name: "people", path: PEOPLE_HREF } as const;

const UNKNOWN: Problem = { status: 404, title: "No such form", detail: "Nothing is done by this address." };
const FORBIDDEN: Problem = {
  status: 403,
  title: "Not allowed",
  detail: "Your role does not allow this, or it concerns your own account. Nothing was done.",
};

/** Does what an administrator asks of accounts: reads, permits, acts, and leads back to the page with the answer. */
export const POST = answeringForm(
  async (request: Request, { params }: { readonly params: Promise<{ readonly deed: string }> }): Promise<Response> => {
    const deed = DEEDS.get((await params).deed);
    if (deed === undefined) return problemPage(UNKNOWN, PEOPLE_HREF);
    const sent = await readForm(request, deed.form);
    if (!sent.ok) return sent.answer;
    const { fields } = sent;
    const person = await signedInBy(request.headers);
    if (person === null) return ended(fields);
    if (!deed.permits(person, fields)) return problemPage(FORBIDDEN, DESK_HREF);
    const done = await deed.act(person, fields);
    if (done.ok) return answerForm(PAGE, { fault: null, done: done.value.said, link: done.value.link, fields: {} });
    if (done.fault.kind === "no-session") return ended(fields);
    if (done.fault.kind === "forbidden") return problemPage(FORBIDDEN, DESK_HREF);
    return answerForm(PAGE, { fault: done.fault.message, done: null, link: null, fields });
  },
);

/** A session that ended while the form was filled in: what was typed waits behind the page to sign in. */
function ended(fields: Readonly<Record<string, string>>): Response {
  const fault = "Nothing was done yet, since your session had ended. Look at what you typed, and send it again.";
  return answerForm(PAGE, { fault, done: null, link: null, fields }, (path) => `${signInHref(path)}&ended=1`);
}
