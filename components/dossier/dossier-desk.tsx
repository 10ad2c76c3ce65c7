import type { ReactNode } from "react";

import { ChangeList, type DossierChange } from "#components/history/change-list.tsx";
import { counted } from "#components/question/counted.ts";
import { dossierHref, exportHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import {
  captureHref,
  codebookHref,
  editEventHref,
  editOutletHref,
  factsHref,
  IMPORT_HREF,
  newDocumentHref,
  recordHref,
  reviewHref,
  roundsHref,
  settingsHref,
} from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { may, type Role } from "#lib/policy.ts";

import { ArchivedMark } from "./archived-mark.tsx";

/** Open drafts on one document. */
interface Count {
  readonly document: string;
  readonly writing: number;
  readonly inReview: number;
}

/** The editors' side of a dossier: its documents to record from, what is under way, and where everything else is. */
export function DossierDesk({
  dossier,
  archivedAt,
  drafts,
  changes,
  role,
}: {
  readonly dossier: Dossier;
  readonly archivedAt: Date | null;
  readonly drafts: readonly Count[];
  readonly changes: readonly DossierChange[];
  readonly role: Role;
}) {
  const { name } = dossier;
  const [writing, inReview] = [sum(drafts, "writing"), sum(drafts, "inReview")];
  return (
    <>
      <h1>{dossier.title}</h1>
      <ArchivedMark archivedAt={archivedAt} />
      <p className="text-soft mt-1 mb-5">
        The editors’ side.{" "}
        <a className="underline underline-offset-2" href={dossierHref(name)}>
          What readers see
        </a>
      </p>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <h2 className="mb-2">Documents</h2>
          <DocumentList dossier={dossier} drafts={drafts} isOpen={archivedAt === null} />
          {archivedAt === null ? (
            <p className="border-rule border-t pt-3">
              <a className="underline underline-offset-2" href={newDocumentHref(name)}>
                Add a document
              </a>
            </p>
          ) : null}
          <h2 className="mt-9 mb-1">Latest changes</h2>
          <ChangeList changes={changes} dossier={name} />
        </div>
        <aside>
          <Card title="Under way">
            <p>
              {counted(writing, "draft")} being written,{" "}
              <a className="underline underline-offset-2" href={reviewHref(name)}>
                {inReview} in review
              </a>
            </p>
          </Card>
          <Card title="This dossier">
            <ul className="grid gap-1.5">
              <DeskLink href={codebookHref(name)} note="questions, concepts, terms">
                Codebook
              </DeskLink>
              <DeskLink href={editEventHref(name)} note="what questions are asked about">
                Events
              </DeskLink>
              <DeskLink href={editOutletHref(name)} note="who publishes the documents">
                Outlets
              </DeskLink>
              <DeskLink href={roundsHref(name)} note="two coders, each without seeing the other">
                Blind codings
              </DeskLink>
              {may(role, "describe-dossier") ? (
                <DeskLink href={settingsHref(name)} note="title, description, licences, archive">
                  Settings
                </DeskLink>
              ) : null}
              {may(role, "import") ? (
                <DeskLink href={IMPORT_HREF} note="a newer package of it, or another dossier">
                  Import
                </DeskLink>
              ) : null}
              <DeskLink href={exportHref(name)} note="as readers see it, a data package">
                Export
              </DeskLink>
              {may(role, "export-drafts") ? (
                <DeskLink href={exportHref(name, "drafts")} note="as if every open draft were accepted">
                  Export with drafts
                </DeskLink>
              ) : null}
            </ul>
          </Card>
        </aside>
      </div>
    </>
  );
}

function DeskLink({
  href,
  note,
  children,
}: {
  readonly href: string;
  readonly note: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <a className="underline underline-offset-2" href={href}>
        {children}
      </a>
      <span className="text-soft block text-xs">{note}</span>
    </li>
  );
}

function DocumentList({
  dossier,
  drafts,
  isOpen,
}: {
  readonly dossier: Dossier;
  readonly drafts: readonly Count[];
  readonly isOpen: boolean;
}) {
  if (dossier.documents.length === 0) return <p className="text-soft mb-3">There is none yet.</p>;
  const claims = Map.groupBy(dossier.claims, ({ document }) => document);
  const outlets = new Map(dossier.outlets.map((outlet) => [outlet.id, outlet.name]));
  return (
    <ul>
      {dossier.documents.map(({ id, title, outlet, language }) => (
        <li
          key={id}
          className="border-rule flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-t py-2.5"
        >
          <div className="min-w-0 grow basis-80">
            <h3 className="font-serif text-base leading-snug font-semibold wrap-anywhere">
              <a dir="auto" href={recordHref(dossier.name, id)} lang={language ?? undefined}>
                {title}
              </a>
            </h3>
            <p className="text-soft text-xs">
              {outlets.get(outlet) ?? outlet} · {counted(claims.get(id)?.length ?? 0, "claim")} ·{" "}
              {tellDrafts(drafts.find(({ document }) => document === id))}
            </p>
          </div>
          {isOpen ? (
            <p className="flex gap-x-4 text-xs [&_a]:underline [&_a]:underline-offset-2">
              <a href={factsHref(dossier.name, id)}>
                Facts<span className="sr-only"> of {title}</span>
              </a>
              <a href={captureHref(dossier.name, id)}>
                New capture<span className="sr-only"> of {title}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function tellDrafts(count: Count | undefined): string {
  if (count === undefined) return "no draft";
  const { writing, inReview } = count;
  return [writing > 0 ? counted(writing, "draft") : "", inReview > 0 ? `${inReview} in review` : ""]
    .filter(Boolean)
    .join(", ");
}

function sum(drafts: readonly Count[], part: "writing" | "inReview"): number {
  return drafts.reduce((total, count) => total + count[part], 0);
}
