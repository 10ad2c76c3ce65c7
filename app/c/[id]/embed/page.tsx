import type { Metadata } from "next";

import { answering, titling } from "#app/answering.tsx";
import { noSnapshot } from "#app/no-snapshot.tsx";
import { citableAddress } from "#app/public-address.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { EmbeddedPage } from "#components/comparison/embedded-page.tsx";
import { permalinkHref } from "#components/ui/addresses.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** Searches shall find the page that this is an embed of. */
export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const snapshot = await openSnapshot((await params).id);
  if (snapshot === null) return {};
  return { title: `${snapshot.sheet.dossier.title}: permanent comparison`, robots: { index: false } };
});

export default answering(async function EmbedPage({ params }: Props) {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noSnapshot(id);
  const { sheet, day } = snapshot;
  const cited = { id, title: sheet.dossier.title, day, url: citableAddress(permalinkHref(id)) };
  return <EmbeddedPage cited={cited} sheet={sheet} />;
});
