import "server-only";

import { z } from "zod";

import { DESK_HREF } from "#components/ui/edit-addresses.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { createPerson, type Joining } from "#lib/db/create-person.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";
import { readEmail, readName, readPassword } from "#lib/person.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { answerForm } from "./kept-form.ts";
import { openSession } from "./open-session.ts";
import { readForm } from "./read-form.ts";

const form = z.strictObject({ token: z.string(), name: z.string(), email: z.string(), password: z.string() });

type JoinFields = z.infer<typeof form>;

/** Makes the account that a one-time link promises, and signs its owner in. `pathOf` is the page of a token. */
export async function join(
  request: Request,
  purpose: Joining["purpose"],
  pathOf: (token: string) => string,
): Promise<Response> {
  const sent = await readForm(request, form);
  if (!sent.ok) return sent.answer;
  const { token, name, email, password } = sent.fields;
  const path = pathOf(encodeURIComponent(token));
  const joined = await tryJoin(sent.fields, purpose);
  // The page of a link that is spent says so itself.
  if (!joined.ok && joined.fault.kind === "spent-link")
    return new Response(null, { status: 303, headers: { location: path } });
  const opened = joined.ok
    ? await openSession(request, { email: joined.value, password }, DESK_HREF).catch(() => UNOPENED)
    : joined;
  if (opened.ok) return opened.value;
  return answerForm(
    { name: "account", path },
    { fault: opened.fault.message, done: null, link: null, fields: { name, email } },
  );
}

/** The account stands by then: to begin again would only find the link spent. */
const UNOPENED = failed("outage", "Your account is made, but you could not be signed in now. Go to the sign-in page.");

async function tryJoin(fields: JoinFields, purpose: Joining["purpose"]): Promise<Result<string>> {
  const hash = hashToken(fields.token);
  const link = await findOneTimeLink(purpose, hash);
  if (link === null) return failed("spent-link", "This link is no longer good.");
  const name = readName(fields.name);
  if (!name.ok) return name;
  // An invitation says for whom it is, whatever the form says.
  const email = link.email === null ? readEmail(fields.email) : ok(link.email);
  if (!email.ok) return email;
  const password = readPassword(fields.password, email.value);
  if (!password.ok) return password;
  const kept = await hashPassword(password.value);
  return createPerson({ purpose, hash, name: name.value, email: email.value, password: kept });
}
