"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";

import { SendButton } from "#components/ui/button.tsx";
import { TOKENS_HREF } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { LiveFields } from "#components/ui/live-fields.tsx";
import { sendJson } from "#components/ui/send.ts";

import { HandedText } from "./handed-link.tsx";

/** Makes a token, and shows it this once. */
export function TokenForm() {
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [token, setToken] = useState<string | null>(null);
  const router = useRouter();

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const made = await sendJson(`${TOKENS_HREF}/make`, { name });
    setFault(made.ok ? null : made.fault.message);
    if (!made.ok) return;
    setToken(String(made.value));
    setName("");
    router.refresh();
  };
  return (
    <>
      <FormAnswerLine done={null} fault={fault} />
      {token === null ? null : <HandedText label="The new token, shown this once" text={token} />}
      <form onSubmit={(event) => void make(event)}>
        <LiveFields>
          <div className="max-w-[28rem]">
            <Field
              autoComplete="off"
              hint="As the history will say it: “by token nightly import”."
              id="token-name"
              label="What it is for"
              maxLength={60}
              onChange={({ currentTarget: { value } }) => setName(value)}
              required={true}
              value={name}
            />
          </div>
          <SendButton label="Make a token" look="main" />
        </LiveFields>
      </form>
    </>
  );
}
