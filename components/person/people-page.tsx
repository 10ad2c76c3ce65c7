import type { ComponentProps } from "react";

import { Card } from "#components/ui/card.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import type { Person } from "#lib/person.ts";

import { AccountChanges } from "./account-changes.tsx";
import type { FormState } from "./form-state.ts";
import { HandedLink } from "./handed-link.tsx";
import { InvitationForm } from "./invitation-form.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { type KnownPerson, PersonCard } from "./person-card.tsx";

/** Everyone with an account, those invited, and what changed, for administrators. */
export function PeoplePage({
  self,
  people,
  invitations,
  changes,
  state,
  link,
}: {
  readonly self: Person;
  readonly people: readonly KnownPerson[];
  readonly state: FormState;
  /** Just made, to be handed over. */
  readonly link: string | null;
} & ComponentProps<typeof InvitationList> &
  ComponentProps<typeof AccountChanges>) {
  const { fields } = state;
  return (
    <div className="max-w-[60rem]">
      <h1 className="mb-4">People</h1>
      <FormAnswerLine done={state.done} fault={state.fault} />
      {link === null ? null : <HandedLink link={link} />}
      <Card title="Invite">
        <InvitationForm fields={fields["person"] === undefined ? fields : {}} />
      </Card>
      <Card title="Open invitations">
        <InvitationList invitations={invitations} />
      </Card>
      <h2 className="mt-8 mb-2">Accounts</h2>
      <ul>
        {people.map((person) => (
          <PersonCard
            key={person.id}
            fields={state.fault !== null && fields["person"] === person.id ? fields : null}
            isSelf={person.id === self.id}
            person={person}
          />
        ))}
      </ul>
      <h2 className="mt-8 mb-2">Latest changes</h2>
      <AccountChanges changes={changes} />
    </div>
  );
}
