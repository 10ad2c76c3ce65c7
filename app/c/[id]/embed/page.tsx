import type { Metadata } from "next";

import { answering, titling } from "#app/answering.tsx";
import { citedAs } from "#app/cited.ts";
import { noSnapshot } from "#app/no-snapshot.tsx";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { EmbeddedPage } from "#components/comparison/embedded-page.tsx";
import { unknownParts } from "#lib/ignored-part.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** Searches shall find the page that this is an embed of. */
export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return {};
  return { title: citedAs(id, snapshot).title, robots: { index: false } };
});

export default answering(async function EmbedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return noSnapshot(id);
  const ignored = unknownParts(toSearchParams(await searchParams));
  return <EmbeddedPage cited={citedAs(id, snapshot)} ignored={ignored} sheet={snapshot.sheet} />;
});
