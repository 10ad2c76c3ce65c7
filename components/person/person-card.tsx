import { counted } from "#components/question/counted.ts";
import { SendButton } from "#components/ui/button.tsx";
import { deedHref } from "#components/ui/edit-addresses.ts";
import { Field, SelectField } from "#components/ui/field.tsx";
import type { Person } from "#lib/person.ts";
import { ROLES } from "#lib/policy.ts";

import { roleOptions } from "./role-text.ts";

/** An account as administrators see it. */
export interface KnownPerson extends Person {
  readonly suspendedAt: Date | null;
  readonly joinedAt: Date;
  readonly sessions: number;
}

/** One account, with what can be done to it. `isSelf`: nobody changes their own role or suspends themselves. */
export function PersonCard({
  person,
  isSelf,
  fields,
}: {
  readonly person: KnownPerson;
  readonly isSelf: boolean;
  /** What was typed for this account, where its form comes back. */
  readonly fields: Readonly<Record<string, string>> | null;
}) {
  const { id, name, email, role, suspendedAt, joinedAt, sessions } = person;
  return (
    <li className="border-rule border-t py-3">
      <h3 className="font-serif text-base font-semibold wrap-anywhere">
        {name}
        {isSelf ? <span className="text-soft font-sans text-xs font-normal"> (you)</span> : null}
      </h3>
      <p className="wrap-anywhere">
        {email}, {suspendedAt === null ? role : <b className="text-contradict font-semibold">{role}, suspended</b>}
      </p>
      <p className="text-soft text-xs">
        Joined <time dateTime={joinedAt.toISOString()}>{joinedAt.toISOString().slice(0, 10)}</time>;{" "}
        {sessions === 0 ? "not signed in" : `signed in on ${counted(sessions, "browser")}`}
      </p>
      <details className="mt-1.5" open={fields !== null}>
        <summary className="text-soft w-fit cursor-pointer">Change {name}</summary>
        <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {isSelf ? null : <RoleForm fields={fields ?? {}} person={person} />}
          {isSelf ? null : <SuspensionForm fields={fields ?? {}} person={person} />}
          <div className="flex flex-wrap items-start gap-3 sm:col-span-2">
            {suspendedAt === null ? (
              <Deed deed="reset" label="Make a link that sets a new password" person={id} />
            ) : null}
            <Deed deed="sign-out" label="Sign out everywhere" person={id} />
          </div>
        </div>
      </details>
    </li>
  );
}

type FormProps = { readonly person: KnownPerson; readonly fields: Readonly<Record<string, string>> };

function RoleForm({ person: { id, role }, fields }: FormProps) {
  return (
    <form action={deedHref("role")} method="post">
      <input name="person" type="hidden" value={id} />
      <SelectField
        defaultValue={fields["role"] ?? role}
        hint="Signs them out everywhere."
        id={`role-${id}`}
        label="Role"
        name="role"
        options={roleOptions(ROLES)}
      />
      <Reason fields={fields} id={`role-reason-${id}`} />
      <SendButton label="Change the role" look="plain" />
    </form>
  );
}

function SuspensionForm({ person: { id, suspendedAt }, fields }: FormProps) {
  return (
    <form action={deedHref(suspendedAt === null ? "suspend" : "restore")} method="post">
      <input name="person" type="hidden" value={id} />
      <p className="text-soft mb-3 text-xs">
        {suspendedAt === null
          ? "A suspended person is signed out at once and cannot sign in. What they recorded stays."
          : `Suspended since ${suspendedAt.toISOString().slice(0, 10)}. Restored, they sign in with their old password.`}
      </p>
      <Reason fields={fields} id={`suspension-reason-${id}`} />
      <SendButton label={suspendedAt === null ? "Suspend" : "Restore"} look="plain" />
    </form>
  );
}

function Reason({ id, fields }: { readonly id: string; readonly fields: FormProps["fields"] }) {
  return (
    <Field
      autoComplete="off"
      defaultValue={fields["reason"]}
      hint="Kept in the history."
      id={id}
      label="Why"
      maxLength={150}
      name="reason"
    />
  );
}

function Deed({ deed, label, person }: { readonly deed: string; readonly label: string; readonly person: string }) {
  return (
    <form action={deedHref(deed)} method="post">
      <input name="person" type="hidden" value={person} />
      <SendButton label={label} look="plain" />
    </form>
  );
}
