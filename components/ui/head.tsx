import type { ReactNode } from "react";

import { SearchBox } from "#components/search/search-box.tsx";

/** The line at the top of every page: the mark, where one can go from here, the search, and who is signed in, where the page knows. */
export function Head({
  account,
  dossier = null,
  hasSearch = true,
  children,
}: {
  readonly account?: ReactNode;
  /** The dossier that one is in, which is searched from here. */
  readonly dossier?: string | null;
  /** False where the page itself is the search. */
  readonly hasSearch?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <header className="border-rule bg-paper screen-only border-b">
      <a className="bg-ink text-paper sr-only px-3 py-1 focus:not-sr-only focus:absolute" href="#main">
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-baseline gap-x-4 gap-y-1 px-4 pt-3.5 sm:gap-x-7 sm:px-7">
        <a className="pb-3 font-serif text-[17px] leading-none font-semibold hover:no-underline" href="/">
          Par<span className="text-contradict">a</span>llax
        </a>
        {children}
        {hasSearch ? <SearchBox dossier={dossier} /> : <span className="ml-auto" />}
        {account}
      </div>
    </header>
  );
}

/** A place in a dossier's navigation. */
interface Place {
  readonly name: string;
  readonly href: string;
}

/** A dossier's places, the present one marked. */
export function Places({ places, current }: { readonly places: readonly Place[]; readonly current: string | null }) {
  return (
    <nav aria-label="Dossier" className="flex flex-wrap gap-x-5 max-sm:order-last max-sm:basis-full">
      {places.map(({ name, href }) => (
        <a
          key={href}
          aria-current={name === current ? "page" : undefined}
          className="text-soft aria-[current]:border-ink aria-[current]:text-ink border-b-2 border-transparent pb-3 whitespace-nowrap max-sm:pb-1.5 max-sm:leading-6 aria-[current]:font-semibold"
          href={href}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
