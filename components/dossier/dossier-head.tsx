import type { ReactNode } from "react";

import {
  changesHref,
  compareHref,
  documentsHref,
  dossierHref,
  eventsHref,
  framingHref,
  sideBySideHref,
  withLens,
} from "#components/ui/addresses.ts";
import { Head, Places } from "#components/ui/head.tsx";
import { type Lens, lensOf, PLAIN_LENS } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** The head of a dossier's pages, the present place marked; null where the page is none of them, as a question's. */
export function DossierHead({
  account,
  name,
  current,
  lens = PLAIN_LENS,
  hasSearch = true,
}: {
  readonly account: ReactNode;
  readonly name: string;
  readonly current: "Overview" | "Compare" | "Side by side" | "Framing" | "Events" | "Documents" | "Changes" | null;
  /** Goes with the reader to every place. */
  readonly lens?: Lens;
  readonly hasSearch?: boolean;
}) {
  const kept = lensOf(lens);
  const places = [
    { name: "Overview", href: dossierHref(name, kept) },
    { name: "Compare", href: compareHref(name, { ...WHOLE_VIEW, ...kept }) },
    { name: "Side by side", href: sideBySideHref(name, kept) },
    { name: "Framing", href: framingHref(name, kept) },
    { name: "Events", href: eventsHref(name, kept) },
    { name: "Documents", href: documentsHref(name, kept) },
    { name: "Changes", href: withLens(changesHref(name), kept) },
  ];
  return (
    <Head account={account} dossier={name} hasSearch={hasSearch}>
      <Places current={current} places={places} />
    </Head>
  );
}
