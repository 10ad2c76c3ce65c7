import { SendButton } from "#components/ui/button.tsx";
import { deedHref } from "#components/ui/edit-addresses.ts";
import { Field, SelectField } from "#components/ui/field.tsx";
import { ROLES } from "#lib/policy.ts";

import { roleOptions } from "./role-text.ts";

/** Invites somebody: makes a link to hand over. */
export function InvitationForm({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <form action={deedHref("invite")} method="post">
      <div className="grid gap-x-5 sm:grid-cols-3">
        <Field
          autoComplete="off"
          defaultValue={fields["email"]}
          id="invite-email"
          label="E-mail address"
          maxLength={254}
          name="email"
          required={true}
          type="email"
        />
        <Field
          autoComplete="off"
          defaultValue={fields["name"]}
          id="invite-name"
          label="Name, if you know it"
          maxLength={100}
          name="name"
        />
        <SelectField
          defaultValue={fields["role"] ?? "editor"}
          id="invite-role"
          label="Role"
          name="role"
          options={roleOptions(ROLES)}
        />
      </div>
      <SendButton label="Make an invitation" look="main" />
    </form>
  );
}
