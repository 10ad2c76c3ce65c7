import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { citedAs } from "#app/cited.ts";
import { openDossier } from "#app/dossier.ts";
import { driftSince } from "#app/drift-since.ts";
import { missing } from "#app/missing.ts";
import { noSnapshot } from "#app/no-snapshot.tsx";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { SincePage } from "#components/since/since-page.tsx";
import { listLatestChanges } from "#lib/db/list-latest-changes.ts";
import { unknownParts } from "#lib/ignored-part.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return {};
  return { title: `Changed since · ${citedAs(id, snapshot).title}`, robots: { index: false } };
});

/** What has changed since a comparison was frozen. */
export default answering(async ({ params, searchParams }: Props) => {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noSnapshot(id);
  const ignored = unknownParts(toSearchParams(await searchParams));
  const { sheet, revision } = snapshot;
  const { name } = sheet.dossier;
  const open = await openDossier(name);
  if (open === null) return missing({ noun: "dossier", asked: name, nearest: [] });
  const { drift, now } = driftSince(open, sheet);
  const changes = await listLatestChanges(name, revision, {
    questions: drift.map(({ frozen, now: is }) => frozen?.id ?? is?.id ?? ""),
    claims: drift.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
  });
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <SincePage
        changes={changes}
        cited={citedAs(id, snapshot)}
        drift={drift}
        ignored={ignored}
        now={now}
        frozen={sheet}
      />
    </>
  );
});
