import { SendButton } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";

import type { FormState } from "./form-state.ts";

/** Address and password. `to` is where it leads on to. */
export function SignInForm({ state, to }: { readonly state: FormState; readonly to: string }) {
  return (
    <>
      <FormAnswerLine done={state.done} fault={state.fault} />
      <form action="/sign-in/submit" method="post">
        <input name="to" type="hidden" value={to} />
        <Field
          autoComplete="username"
          defaultValue={state.fields["email"]}
          id="email"
          label="E-mail address"
          maxLength={254}
          name="email"
          required={true}
          type="email"
        />
        <Field
          autoComplete="current-password"
          id="password"
          label="Password"
          maxLength={1024}
          name="password"
          required={true}
          type="password"
        />
        <SendButton label="Sign in" look="main" />
      </form>
      <p className="text-soft mt-5 text-[13px]">
        Accounts are made by invitation. Who has lost a password asks an administrator for a link that sets a new one.
        On a new installation the terminal of <code>npm start</code> prints the link for the first administrator.
      </p>
    </>
  );
}
