import { counted } from "#components/question/counted.ts";
import { Card } from "#components/ui/card.tsx";
import {
  dossierDeskHref,
  IMPORT_HREF,
  NEW_DOSSIER_HREF,
  PEOPLE_HREF,
  reviewHref,
  TOKENS_HREF,
} from "#components/ui/edit-addresses.ts";
import type { Person } from "#lib/person.ts";
import { ACTIONS, may, mayEver } from "#lib/policy.ts";

import { ACTION_TEXT } from "./role-text.ts";
import { SignOutForms } from "./sign-out-forms.tsx";

/** A dossier as somebody who edits sees it among others. */
export interface DeskDossier {
  readonly name: string;
  readonly title: string;
  readonly archivedAt: Date | null;
  readonly documents: number;
  readonly claims: number;
  /** Drafts being written, and in review. */
  readonly writing: number;
  readonly inReview: number;
}

/** The landing of the editors' side: who one is, the dossiers with what is under way in each, and what one may do. */
export function Desk({ person, dossiers }: { readonly person: Person; readonly dossiers: readonly DeskDossier[] }) {
  const { name, email, role } = person;
  const allowed = ACTIONS.filter((action) => mayEver(role, action));
  const places = [
    { label: "Make a dossier", href: NEW_DOSSIER_HREF, isOpen: may(role, "make-dossier") },
    { label: "Import", href: IMPORT_HREF, isOpen: may(role, "import") },
    { label: "People", href: PEOPLE_HREF, isOpen: may(role, "see-people") },
    { label: "Tokens", href: TOKENS_HREF, isOpen: may(role, "make-token") },
  ].filter(({ isOpen }) => isOpen);
  return (
    <div className="max-w-[60rem]">
      <h1 className="wrap-anywhere">{name}</h1>
      <p className="text-soft mt-1 mb-4 wrap-anywhere">
        {email}, {role}
      </p>
      <nav
        aria-label="Editors’ side"
        className="mb-6 flex flex-wrap gap-x-6 gap-y-2 [&_a]:underline [&_a]:underline-offset-2"
      >
        <a href="/">Dossiers</a>
        {places.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </nav>
      {may(role, "record") ? <DossierList dossiers={dossiers} /> : null}
      <details className="mt-8 mb-3.5">
        <summary className="cursor-pointer">What you may do as {role}</summary>
        <ul className="mt-2 list-disc pl-4.5">
          {allowed.map((action) => (
            <li key={action}>{ACTION_TEXT[action]}</li>
          ))}
        </ul>
      </details>
      <Card title="Sign out">
        <p className="text-soft mb-3">A session ends by itself a week after it began.</p>
        <SignOutForms person={person.id} />
      </Card>
    </div>
  );
}

function DossierList({ dossiers }: { readonly dossiers: readonly DeskDossier[] }) {
  if (dossiers.length === 0)
    return <p className="text-soft">There is no dossier yet. An administrator makes or imports one.</p>;
  return (
    <ul>
      {dossiers.map(({ name, title, archivedAt, documents, claims, writing, inReview }) => (
        <li key={name} className="border-rule border-t py-3">
          <h2 className="text-[17px] wrap-anywhere">
            <a href={dossierDeskHref(name)}>{title}</a>
          </h2>
          <p className="text-soft text-xs">
            {archivedAt === null ? "" : "archived · "}
            {counted(documents, "document")} · {counted(claims, "claim")} · {counted(writing, "draft")} ·{" "}
            {inReview === 0 ? "none in review" : <a href={reviewHref(name)}>{inReview} in review</a>}
          </p>
        </li>
      ))}
    </ul>
  );
}
