import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { readWholeNumber } from "#app/whole-number.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ChangeList } from "#components/history/change-list.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { LensLine } from "#components/lens/lens-line.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { changesHref, feedHref, withLens } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listChanges } from "#lib/db/list-changes.ts";
import { LENS_PARAMETERS, readLens } from "#lib/lens.ts";

/** Revisions on one page. */
const MOST = 50;

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name } = await params;
  const open = await openDossier(name);
  if (open === null) return { title: "Not found" };
  const types = { "application/atom+xml": feedHref(name) };
  return { title: `Changes · ${open.dossier.title}`, alternates: { types } };
});

/** Who changed what of a dossier, when and why, the last first. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const parameters = toSearchParams(await searchParams);
  const { lens, ignored: unclear } = readLens(parameters, open.dossier);
  const { number: before, ignored } = readWholeNumber(parameters, "before", LENS_PARAMETERS);
  const [shown, others] = split(await listChanges(name, MOST + 1, before ?? undefined));
  const last = shown.at(-1);
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Changes" lens={lens} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <h1 className="mb-1">Changes</h1>
        <p className="text-soft mb-5">
          {open.dossier.title} ·{" "}
          <a className="underline underline-offset-2" href={feedHref(name)}>
            follow as a feed
          </a>
        </p>
        <LensLine
          lens={lens}
          note="Changes are shown whole all the same; the lens goes with you."
          plainHref={changesHref(name, before ?? undefined)}
        />
        <IgnoredNotice ignored={[...unclear, ...ignored]} />
        <div className="border-rule-strong max-w-[72ch] border-t">
          {shown.length === 0 ? <p className="py-2">Nothing had changed before that.</p> : null}
          <ChangeList changes={shown} dossier={name} lens={lens} />
        </div>
        <nav aria-label="More changes" className="mt-4 flex gap-x-5 text-xs">
          {before === null ? null : (
            <a className="py-1 underline underline-offset-2" href={withLens(changesHref(name), lens)}>
              The latest
            </a>
          )}
          {others.length === 0 || last === undefined ? null : (
            <a className="py-1 underline underline-offset-2" href={withLens(changesHref(name, last.revision), lens)}>
              Earlier changes
            </a>
          )}
        </nav>
      </PageFrame>
    </>
  );
});

function split<Item>(items: readonly Item[]): readonly [readonly Item[], readonly Item[]] {
  return [items.slice(0, MOST), items.slice(MOST)];
}
