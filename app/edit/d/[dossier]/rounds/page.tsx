import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { editorAt } from "#app/editor-at.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { OpenRoundForm } from "#components/round/open-round-form.tsx";
import { RoundList } from "#components/round/round-list.tsx";
import { Card } from "#components/ui/card.tsx";
import { dossierDeskHref, roundsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listCoders } from "#lib/db/list-coders.ts";
import { listRounds } from "#lib/db/list-rounds.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Blind codings", robots: { index: false } };

/** The blind codings of a dossier, and the form that begins one. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const person = await editorAt(roundsHref(name), "record");
  if (person === null) return <ForbiddenNotice who="editors" />;
  const rounds = await listRounds(name);
  const coded = new Set([
    ...open.dossier.claims.map(({ document }) => document),
    ...rounds.filter(({ closed }) => !closed).map(({ document }) => document),
  ]);
  const free = open.dossier.documents.filter(({ id }) => !coded.has(id));
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <h1 className="mb-1">Blind codings</h1>
        <p className="text-soft mb-5 max-w-[65ch]">
          <a className="underline underline-offset-2" href={dossierDeskHref(name)}>
            {open.dossier.title}
          </a>{" "}
          · Two people record what one document says, neither seeing what the other records. A third settles what they
          found, and how far they agreed is kept.
        </p>
        <div className="grid gap-x-8 lg:grid-cols-[1fr_22rem]">
          <RoundList dossier={open.dossier} rounds={rounds} viewer={person} />
          {may(person.role, "settle") ? (
            <Card title="Begin a blind coding">
              <OpenRoundForm coders={await listCoders()} documents={free} dossier={name} />
            </Card>
          ) : null}
        </div>
      </PageFrame>
    </>
  );
});
