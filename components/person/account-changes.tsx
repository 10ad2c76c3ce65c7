import type { Role } from "#lib/policy.ts";

/** One change of an account. */
interface Change {
  readonly email: string;
  readonly version: number;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly before: { readonly role: Role; readonly isSuspended: boolean } | null;
  readonly after: { readonly role: Role; readonly isSuspended: boolean };
}

/** Who changed whose account, when and why, the last first. */
export function AccountChanges({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ol>
      {changes.map((change) => (
        <li key={`${change.email} ${change.version}`} className="border-rule border-t py-2 text-xs wrap-anywhere">
          <p className="text-soft">
            <time dateTime={change.at.toISOString()}>{change.at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>
            , {change.actor}
            {change.reason === null ? "" : `: ${change.reason}`}
          </p>
          <p>
            {change.email}: {tellChange(change)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function tellChange({ before, after }: Change): string {
  if (before === null) return `joined as ${after.role}`;
  if (before.role !== after.role) return `${before.role} became ${after.role}`;
  if (before.isSuspended === after.isSuspended) return "details changed";
  return after.isSuspended ? "suspended" : "restored";
}
