import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { citationsOf } from "#app/citations.ts";
import { citedAs } from "#app/cited.ts";
import { openInPassing } from "#app/dossier.ts";
import { driftSince } from "#app/drift-since.ts";
import { noSnapshot } from "#app/no-snapshot.tsx";
import { ifCompared } from "#app/not-compared.ts";
import { publicAddress } from "#app/public-address.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { sharingPicture } from "#app/sharing-picture.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { FrozenPage } from "#components/comparison/frozen-page.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { permalinkHref } from "#components/ui/addresses.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { unknownParts } from "#lib/ignored-part.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return {};
  const { questions, documents } = snapshot.sheet;
  const { title } = citedAs(id, snapshot);
  const description = `${questions.length} questions compared among ${documents.length} documents, with the words behind every value, frozen on ${snapshot.day}.`;
  const images = sharingPicture(id, description);
  const base = publicAddress();
  const url = base === null ? {} : { url: new URL(permalinkHref(id), base) };
  return {
    title,
    description,
    openGraph: { title, description, type: "article", siteName: "Parallax", images, ...url },
    twitter: { card: images.length === 0 ? "summary" : "summary_large_image", title, description, images },
  };
});

export default answering(async function PermalinkPage({ params, searchParams }: Props) {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noSnapshot(id);
  const ignored = unknownParts(toSearchParams(await searchParams));
  const { sheet } = snapshot;
  const { name } = sheet.dossier;
  const live = await openInPassing(name);
  // One that has become too large to be laid out is there.
  const absent = live === null && (await findRevision(name)) !== null ? "not-compared" : "gone";
  const cited = citedAs(id, snapshot);
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={sheet.dossier.name} />
      <FrozenPage
        citations={citationsOf(cited)}
        cited={cited}
        drift={live === null ? absent : (ifCompared(() => driftSince(live, sheet).drift) ?? "not-compared")}
        ignored={ignored}
        sheet={sheet}
      />
    </>
  );
});
