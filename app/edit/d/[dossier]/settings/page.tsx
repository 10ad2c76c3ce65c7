import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { dossierAsked } from "#app/edit/editors-page.ts";
import { answerWith } from "#app/response.ts";
import { ArchiveForm } from "#components/dossier/archive-form.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { SettingsForm } from "#components/dossier/settings-form.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { Card } from "#components/ui/card.tsx";
import { dossierDeskHref, settingsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Settings", robots: { index: false } };

/** What a dossier is, and whether it is archived, for administrators. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier } = await params;
  const { person, heading } = await dossierAsked(dossier, settingsHref(dossier));
  if (!may(person.role, "describe-dossier")) {
    answerWith(403);
    return <ForbiddenNotice who="administrators" />;
  }
  const { name, title, description, created, licences, version, archivedAt } = heading;
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <div className="max-w-[50rem]">
          <h1 className="mb-1">Settings</h1>
          <p className="text-soft mb-5">
            <a className="underline underline-offset-2" href={dossierDeskHref(name)}>
              {title}
            </a>
          </p>
          {archivedAt === null ? (
            <Card title="What it is">
              <SettingsForm
                heading={{
                  name,
                  title,
                  description,
                  created,
                  licences: licences.map((licence) => ({ ...licence })),
                  version,
                }}
              />
            </Card>
          ) : null}
          <Card title={archivedAt === null ? "Archive" : "Reopen"}>
            <ArchiveForm isArchived={archivedAt !== null} name={name} />
          </Card>
        </div>
      </PageFrame>
    </>
  );
});
