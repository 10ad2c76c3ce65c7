"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { TOKENS_HREF } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { sendJson } from "#components/ui/send.ts";

/** A token as administrators see it. */
interface Token {
  readonly id: string;
  readonly name: string;
  /** In whose name it writes. */
  readonly maker: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  /** Whether its maker is suspended. */
  readonly isIdle: boolean;
}

/** Every token: what it is for, whose it is, when it was used; those that are good can be revoked. */
export function TokenList({ tokens }: { readonly tokens: readonly Token[] }) {
  const [fault, setFault] = useState<string | null>(null);
  const router = useRouter();
  const revoke = async (token: string) => {
    const done = await sendJson(`${TOKENS_HREF}/revoke`, { token });
    setFault(done.ok ? null : done.fault.message);
    router.refresh();
  };
  if (tokens.length === 0) return <p className="text-soft">There is none yet.</p>;
  return (
    <>
      <FormAnswerLine done={null} fault={fault} />
      <ul>
        {tokens.map((token) => (
          <li
            key={token.id}
            className="border-rule flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-t py-2"
          >
            <p className="min-w-0 wrap-anywhere">
              <b className="font-semibold">{token.name}</b>
              {token.revokedAt === null ? "" : ", revoked"}
              {token.isIdle ? ", does nothing while its maker is suspended" : ""}
              <span className="text-soft block text-xs">
                by {token.maker}, made {day(token.madeAt)},{" "}
                {token.usedAt === null ? "never used" : `last used ${day(token.usedAt)}`}
                {token.revokedAt === null ? "" : `, revoked ${day(token.revokedAt)}`}
              </span>
            </p>
            {token.revokedAt === null ? (
              <button
                className="border-rule-strong bg-sheet rounded border px-3 py-1.5"
                onClick={() => void revoke(token.id)}
                type="button"
              >
                Revoke {token.name}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
