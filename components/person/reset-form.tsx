import { SendButton } from "#components/ui/button.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";

import type { FormState } from "./form-state.ts";
import { NewPassword } from "./join-form.tsx";

/** Sets a new password by a one-time link. */
export function ResetForm({
  token,
  email,
  state,
}: {
  readonly token: string;
  readonly email: string;
  readonly state: FormState;
}) {
  return (
    <>
      <FormAnswerLine done={state.done} fault={state.fault} />
      <p className="text-soft mb-4">
        For the account <b className="text-ink font-semibold wrap-anywhere">{email}</b>. Whoever is signed in with it is
        signed out everywhere.
      </p>
      <form action="/reset/submit" method="post">
        <input name="token" type="hidden" value={token} />
        <input autoComplete="username" className="hidden" name="email" readOnly={true} type="email" value={email} />
        <NewPassword />
        <SendButton label="Set the password" look="main" />
      </form>
    </>
  );
}
