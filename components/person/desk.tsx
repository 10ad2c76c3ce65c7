import { PEOPLE_HREF } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import type { Person } from "#lib/person.ts";
import { ACTIONS, may } from "#lib/policy.ts";

import { ACTION_TEXT } from "./role-text.ts";
import { SignOutForms } from "./sign-out-forms.tsx";

/** The landing of the editors' side: who one is, what one may do, and where to go. */
export function Desk({ person }: { readonly person: Person }) {
  const { name, email, role } = person;
  const others = { isOwn: false };
  const allowed = ACTIONS.filter((action) =>
    action === "review" || action === "change-role" || action === "suspend"
      ? may(role, action, others)
      : may(role, action),
  );
  return (
    <div className="max-w-[60ch]">
      <h1 className="wrap-anywhere">{name}</h1>
      <p className="text-soft mt-1 mb-5 wrap-anywhere">
        {email}, {role}
      </p>
      <nav
        aria-label="Editors’ side"
        className="mb-5 flex flex-wrap gap-x-6 gap-y-2 [&_a]:underline [&_a]:underline-offset-2"
      >
        <a href="/">Dossiers</a>
        {may(role, "see-people") ? <a href={PEOPLE_HREF}>People</a> : null}
      </nav>
      <Card title="What you may do">
        <ul className="list-disc pl-4.5">
          {allowed.map((action) => (
            <li key={action}>{ACTION_TEXT[action]}</li>
          ))}
        </ul>
      </Card>
      <Card title="Sign out">
        <p className="text-soft mb-3">A session ends by itself a week after it began.</p>
        <SignOutForms person={person.id} />
      </Card>
    </div>
  );
}
