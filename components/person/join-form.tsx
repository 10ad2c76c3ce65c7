import { SendButton } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { PASSWORD_LENGTH } from "#lib/person.ts";

import type { FormState } from "./form-state.ts";

/** Makes an account by a one-time link. `email` is null where the link does not say whom it is for. */
export function JoinForm({
  action,
  token,
  email,
  state,
}: {
  readonly action: string;
  readonly token: string;
  readonly email: string | null;
  readonly state: FormState;
}) {
  return (
    <>
      <FormAnswerLine done={state.done} fault={state.fault} />
      <form action={action} method="post">
        <input name="token" type="hidden" value={token} />
        <Field
          autoComplete="name"
          defaultValue={state.fields["name"]}
          hint="As the others see you, beside what you do."
          id="name"
          label="Name"
          maxLength={100}
          name="name"
          required={true}
        />
        <Field
          autoComplete="username"
          defaultValue={email ?? state.fields["email"]}
          hint={email === null ? "You sign in with it." : "You sign in with it. The invitation is for this address."}
          id="email"
          label="E-mail address"
          maxLength={254}
          name="email"
          readOnly={email !== null}
          required={true}
          type="email"
        />
        <NewPassword />
        <SendButton label="Make the account" look="main" />
      </form>
    </>
  );
}

/** A password to be chosen. */
export function NewPassword() {
  return (
    <Field
      autoComplete="new-password"
      hint={`At least ${PASSWORD_LENGTH.least} characters; a few words do well.`}
      id="password"
      label="Password"
      maxLength={1024}
      minLength={PASSWORD_LENGTH.least}
      name="password"
      required={true}
      type="password"
    />
  );
}
