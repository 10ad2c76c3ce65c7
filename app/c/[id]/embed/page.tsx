import type { Metadata } from "next";

import { answering, titling } from "#app/answering.tsx";
import { citedAs } from "#app/cited.ts";
import { noSnapshot } from "#app/no-snapshot.tsx";
import { openSnapshot } from "#app/snapshot.ts";
import { EmbeddedPage } from "#components/comparison/embedded-page.tsx";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** Searches shall find the page that this is an embed of. */
export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return {};
  return { title: citedAs(id, snapshot).title, robots: { index: false } };
});

export default answering(async function EmbedPage({ params }: Props) {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noSnapshot(id);
  return <EmbeddedPage cited={citedAs(id, snapshot)} sheet={snapshot.sheet} />;
});
