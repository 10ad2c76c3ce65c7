import { compareHref } from "#components/ui/addresses.ts";
import { DENSITIES, SORTS, type View } from "#lib/view.ts";

import { LinkChips, type LinkChoice } from "./link-chips.tsx";
import { DENSITY_WORDS, SORT_WORDS } from "./view-words.ts";

/** The events most contested, each a link that shows it alone; the rest are in the form. */
export function EventChips({
  dossier,
  view,
  events,
}: {
  readonly dossier: string;
  readonly view: View;
  readonly events: readonly { readonly id: string; readonly title: string }[];
}) {
  const to = (chosen: readonly string[]) => compareHref(dossier, { ...view, events: chosen });
  const offered: readonly LinkChoice[] = [
    { label: "All events", href: to([]), current: view.events.length === 0 },
    ...events.map(({ id, title }) => ({ label: title, href: to([id]), current: view.events.includes(id) })),
  ];
  return (
    <nav aria-label="Events" className="screen-only my-3 text-[13px] max-sm:hidden">
      <LinkChips choices={offered} label="Events most contested" />
    </nav>
  );
}

/** The order of the rows and how much each cell shows, each choice a link. */
export function OrderAndDensity({ dossier, view }: { readonly dossier: string; readonly view: View }) {
  const to = (part: Partial<View>) => compareHref(dossier, { ...view, ...part });
  const sorts = SORTS.map((sort) => ({ label: SORT_WORDS[sort], href: to({ sort }), current: view.sort === sort }));
  const densities = DENSITIES.map((density) => ({
    label: DENSITY_WORDS[density],
    href: to({ density }),
    current: view.density === density,
  }));
  return (
    <nav
      aria-label="Order and density"
      className="text-soft flex flex-wrap items-center gap-x-5 gap-y-2 lg:order-last lg:ml-auto"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        Sort by
        <LinkChips choices={sorts} label="Sort" />
      </div>
      <LinkChips choices={densities} label="Density" />
    </nav>
  );
}
