import type { ReactNode } from "react";

import {
  changesHref,
  compareHref,
  documentsHref,
  dossierHref,
  eventsHref,
  framingHref,
  sideBySideHref,
} from "#components/ui/addresses.ts";
import { Head, Places } from "#components/ui/head.tsx";

/** The head of a dossier's pages, the present place marked; null where the page is none of them, as a question's. */
export function DossierHead({
  account,
  name,
  current,
}: {
  readonly account: ReactNode;
  readonly name: string;
  readonly current: "Overview" | "Compare" | "Side by side" | "Framing" | "Events" | "Documents" | "Changes" | null;
}) {
  const places = [
    { name: "Overview", href: dossierHref(name) },
    { name: "Compare", href: compareHref(name) },
    { name: "Side by side", href: sideBySideHref(name) },
    { name: "Framing", href: framingHref(name) },
    { name: "Events", href: eventsHref(name) },
    { name: "Documents", href: documentsHref(name) },
    { name: "Changes", href: changesHref(name) },
  ];
  return (
    <Head account={account}>
      <Places current={current} places={places} />
    </Head>
  );
}
