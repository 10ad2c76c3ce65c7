import { SendButton } from "#components/ui/button.tsx";
import { deedHref } from "#components/ui/edit-addresses.ts";
import type { Role } from "#lib/policy.ts";

/** An invitation that nobody has accepted yet. */
interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly madeBy: string;
  readonly expiresAt: Date;
}

/** The invitations that are still good. A link that was lost is replaced by inviting the same address again. */
export function InvitationList({ invitations }: { readonly invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return <p className="text-soft">No invitation is open.</p>;
  return (
    <ul>
      {invitations.map(({ id, email, role, madeBy, expiresAt }) => (
        <li key={id} className="border-rule flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-t py-2">
          <p className="min-w-0 wrap-anywhere">
            <b className="font-semibold">{email}</b>, as {role}
            <span className="text-soft block text-xs">
              by {madeBy}, good until{" "}
              <time dateTime={expiresAt.toISOString()}>{expiresAt.toISOString().slice(0, 10)}</time>
            </span>
          </p>
          <form action={deedHref("withdraw")} method="post">
            <input name="invitation" type="hidden" value={id} />
            <SendButton label={`Withdraw the invitation of ${email}`} look="plain" />
          </form>
        </li>
      ))}
    </ul>
  );
}
