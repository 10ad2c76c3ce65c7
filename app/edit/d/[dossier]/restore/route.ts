import { z } from "zod";

import { answeringForm } from "#app/answering-form.ts";
import { ENTITY_ACTION } from "#app/entity-action.ts";
import { answerForm } from "#app/kept-form.ts";
import type { Problem } from "#app/problem.ts";
import { problemPage } from "#app/problem-page.ts";
import { readForm } from "#app/read-form.ts";
import { signedInBy } from "#app/signed-in.ts";
import { historyHref, signInHref } from "#components/ui/addresses.ts";
import { type Restored, restoreEntity } from "#lib/db/restore-entity.ts";
import { ENTITY_KINDS } from "#lib/entity.ts";
import { may } from "#lib/policy.ts";

const number = z.string().regex(/^\d{1,9}$/);
const form = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  id: z.string().max(1000),
  seen: number,
  revision: number,
  reason: z.string().max(150),
});

const SAID: Readonly<Record<Restored, string>> = {
  restored: "That version stands again.",
  "in-review": "It is in review now: when somebody else accepts it, that version stands again.",
  draft: "It is a draft of yours now.",
};

const FORBIDDEN: Problem = {
  status: 403,
  title: "Not allowed",
  detail: "Your role does not allow this. Nothing was done.",
};

/** Brings back an older version, and leads back to the history. */
export const POST = answeringForm(
  async (
    request: Request,
    { params }: { readonly params: Promise<{ readonly dossier: string }> },
  ): Promise<Response> => {
    const { dossier } = await params;
    const sent = await readForm(request, form);
    if (!sent.ok) return sent.answer;
    const { fields } = sent;
    const page = { name: "history", path: historyHref(dossier, fields.kind, fields.id) } as const;
    const refused = (fault: string, lead?: (path: string) => string) =>
      answerForm(page, { fault, done: null, link: null, fields }, lead);
    const ended = () =>
      refused(
        "Nothing was done yet, since your session had ended. Look at what you typed, and send it again.",
        (path) => `${signInHref(path)}&ended=1`,
      );
    const person = await signedInBy(request.headers);
    if (person === null) return ended();
    if (!may(person.role, ENTITY_ACTION[fields.kind])) return problemPage(FORBIDDEN, page.path);
    const reason = fields.reason.trim();
    if (reason === "") return refused("Say why, so that others understand it later.");
    const done = await restoreEntity(
      dossier,
      { person: person.id, action: ENTITY_ACTION[fields.kind], reason },
      { kind: fields.kind, id: fields.id, revision: Number(fields.revision), seen: Number(fields.seen) },
    );
    if (done.ok) return answerForm(page, { fault: null, done: SAID[done.value], link: null, fields: {} });
    const { kind, message } = done.fault;
    if (kind === "no-session") return ended();
    if (kind === "forbidden") return problemPage({ ...FORBIDDEN, detail: message }, page.path);
    return refused(message);
  },
);
