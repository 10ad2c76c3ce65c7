import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { eventRows, sourceRows, tellingStretch, wholeOf } from "#components/events/event-rows.ts";
import { EventsPage } from "#components/events/events-page.tsx";
import { readLensAddress } from "#components/lens/lens-address.ts";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readWindow } from "#lib/read-window.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return open === null ? { title: "Not found" } : { title: `Events · ${open.dossier.title}` };
});

/** A dossier's events on a time axis, of which the address may name a stretch. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { dossier, actor, revision } = open;
  const parameters = toSearchParams(await searchParams);
  const { lens, ignored } = readLensAddress(parameters, dossier, ["from", "to"]);
  const { sheet } = open.lay({ ...WHOLE_VIEW, ...lens });
  const events = eventRows(dossier.events, sheet);
  const sources = sourceRows(sheet);
  const whole = wholeOf([...events, ...sources].map(({ time }) => time));
  const usual = whole === null ? null : tellingStretch(events, sources, whole);
  const asked = new URLSearchParams(
    [...parameters].filter(([parameter]) => parameter === "from" || parameter === "to"),
  );
  const read = whole === null || usual === null ? null : readWindow(asked, whole, usual);
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Events" lens={lens} name={name} />
      <LiveDossier by={actor} dossier={name} lens={lens} revision={revision} />
      <PageFrame>
        <EventsPage
          dossier={dossier}
          events={events}
          ignored={[...ignored, ...(read?.ignored ?? [])]}
          sheet={sheet}
          sources={sources}
          view={whole === null || usual === null || read === null ? null : { whole, usual, window: read.window }}
        />
      </PageFrame>
    </>
  );
});
