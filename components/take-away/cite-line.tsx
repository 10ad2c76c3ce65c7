import { freezeHref, takeAwayHref } from "#components/ui/take-away-addresses.ts";
import type { View } from "#lib/view.ts";

/**
 * How to cite what a page of a dossier shows, at its foot, and on paper: as it stands now, and the way to a link that never
 * changes. `view` is what that link would hold.
 */
export function CiteLine({
  dossier,
  revision,
  view,
  title,
  url,
}: {
  readonly dossier: { readonly name: string; readonly title: string };
  readonly revision: number;
  readonly view: View;
  /** What the page is about. */
  readonly title: string;
  /** The page's own address, absolute where the public address is known. */
  readonly url: string;
}) {
  return (
    <section aria-label="Cite this page" className="border-rule-strong mt-10 border-t pt-3 text-[13px]">
      <p className="max-w-[85ch]">
        <b className="font-semibold">Cite</b> “<bdi>{title}</bdi>”
        {title === dossier.title ? null : (
          <>
            , in <bdi>{dossier.title}</bdi>
          </>
        )}
        . Parallax, revision {revision}. <span className="wrap-anywhere">{url}</span>
      </p>
      <form action={freezeHref(dossier.name, view)} className="screen-only text-soft mt-1.5" method="post">
        This address shows what the dossier says whenever it is opened.{" "}
        <button className="text-ink underline underline-offset-2" type="submit">
          Freeze it to cite it permanently
        </button>{" "}
        with every claim, quote and verdict as they are now, or{" "}
        <a className="text-ink underline underline-offset-2" href={takeAwayHref(dossier.name, view)}>
          take it away
        </a>{" "}
        as tables, pictures, print or data.
      </form>
    </section>
  );
}
