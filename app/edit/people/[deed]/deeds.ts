import "server-only";

import { z } from "zod";

import { citableAddress, publicAddress } from "#app/public-address.ts";
import { hasMail, sendMail } from "#lib/auth/mail.ts";
import { makeLink } from "#lib/auth/make-link.ts";
import { changeRole } from "#lib/db/change-role.ts";
import { endSessions } from "#lib/db/end-sessions.ts";
import { setSuspension } from "#lib/db/set-suspension.ts";
import { withdrawInvitation } from "#lib/db/withdraw-invitation.ts";
import { type Person, readEmail, readName } from "#lib/person.ts";
import { may, ROLES } from "#lib/policy.ts";
import { ok, type Result } from "#lib/result.ts";

/** What was done, in a sentence, and the link to hand over, where one was made. */
export interface Done {
  readonly said: string;
  readonly link: string | null;
}

/** Something that an administrator does to accounts: the fields of its form, who may, and the doing. */
export interface Deed {
  readonly form: z.ZodType<Readonly<Record<string, string>>>;
  readonly permits: (person: Person, fields: Readonly<Record<string, string>>) => boolean;
  readonly act: (person: Person, fields: Readonly<Record<string, string>>) => Promise<Result<Done>>;
}

function deed<Fields extends Readonly<Record<string, string>>>(
  form: z.ZodType<Fields>,
  permits: (person: Person, fields: Fields) => boolean,
  act: (person: Person, fields: Fields) => Promise<Result<Done>>,
): Deed {
  return {
    form,
    permits: (person, fields) => permits(person, form.parse(fields)),
    act: (person, fields) => act(person, form.parse(fields)),
  };
}

const role = z.enum(ROLES);
const id = z.string().max(64);
const why = z.string().max(150);
const reasonOf = (text: string): string | null => text.trim() || null;
const isOwn = (person: Person, { person: changed }: { readonly person: string }) => ({ isOwn: person.id === changed });

async function said(done: Promise<Result<unknown>>, sentence: string): Promise<Result<Done>> {
  const result = await done;
  return result.ok ? ok({ said: sentence, link: null }) : result;
}

/** Shows a link to whoever made it, and sends it to whom it is for where mail goes out from here. */
async function handed(made: ReturnType<typeof makeLink>, sentence: string, subject: string): Promise<Result<Done>> {
  const result = await made;
  if (!result.ok) return result;
  const { path, email: to, expiresAt } = result.value;
  const link = citableAddress(path);
  if (to === null || publicAddress() === null || !hasMail()) return ok({ said: sentence, link });
  const text = `${subject}: open this link. It is good once, until ${expiresAt.toUTCString()}.\n\n${link}\n\nIf you did not expect it, do nothing.\n`;
  const isSent = await sendMail({ to, subject, text });
  return ok({
    said: `${sentence} ${isSent ? `It was sent to ${to} as well.` : "It could not be sent: hand it over."}`,
    link,
  });
}

const invite = deed(
  z.strictObject({ email: z.string(), name: z.string(), role }),
  (person) => may(person.role, "invite"),
  async (person, fields) => {
    const email = readEmail(fields.email);
    if (!email.ok) return email;
    const name = fields.name.trim() === "" ? ok(null) : readName(fields.name);
    if (!name.ok) return name;
    const wish = { purpose: "invitation", email: email.value, role: fields.role, name: name.value } as const;
    return await handed(
      makeLink(person, wish),
      `${email.value} is invited. The link is good once, for a week.`,
      "Your account at Parallax",
    );
  },
);

const withdraw = deed(
  z.strictObject({ invitation: id }),
  (person) => may(person.role, "invite"),
  (person, { invitation }) => said(withdrawInvitation(person, invitation), "The invitation is withdrawn."),
);

const change = deed(
  z.strictObject({ person: id, role, reason: why }),
  (person, fields) => may(person.role, "change-role", isOwn(person, fields)),
  (person, fields) =>
    said(
      changeRole(person, { personId: fields.person, role: fields.role, reason: reasonOf(fields.reason) }),
      `The role is ${fields.role} now.`,
    ),
);

function suspension(isSuspended: boolean, sentence: string): Deed {
  return deed(
    z.strictObject({ person: id, reason: why }),
    (person, fields) => may(person.role, "suspend", isOwn(person, fields)),
    (person, fields) =>
      said(setSuspension(person, { personId: fields.person, isSuspended, reason: reasonOf(fields.reason) }), sentence),
  );
}

const reset = deed(
  z.strictObject({ person: id }),
  (person) => may(person.role, "reset-password"),
  (person, fields) =>
    handed(
      makeLink(person, { purpose: "reset", personId: fields.person }),
      "Here is a link that sets a new password. It is good once, for a day.",
      "A new password at Parallax",
    ),
);

const signOut = deed(
  z.strictObject({ person: id }),
  (person) => may(person.role, "end-sessions"),
  (person, fields) => said(endSessions(person, fields.person), "They are signed out everywhere."),
);

/** All deeds, by the last part of the address that their forms are sent to. */
export const DEEDS: ReadonlyMap<string, Deed> = new Map([
  ["invite", invite],
  ["withdraw", withdraw],
  ["role", change],
  ["suspend", suspension(true, "The account is suspended.")],
  ["restore", suspension(false, "The account is restored.")],
  ["reset", reset],
  ["sign-out", signOut],
]);
