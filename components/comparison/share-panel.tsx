import { compareHref, dossierHref } from "#components/ui/addresses.ts";
import { takeAwayHref } from "#components/ui/take-away-addresses.ts";
import { queryOf, type View } from "#lib/view.ts";

/** How to pass on what is on screen: the live address, or a permanent link that never changes. */
export function SharePanel({ dossier, view }: { readonly dossier: string; readonly view: View }) {
  const live = compareHref(dossier, view);
  return (
    <details className="open:order-last open:basis-full">
      <summary className="text-soft w-fit cursor-pointer">Share or cite</summary>
      <div className="border-rule bg-sheet mt-2 grid max-w-3xl gap-4 rounded border px-4.5 py-4 sm:grid-cols-2">
        <div>
          <h2 className="font-sans text-[13px] font-semibold">Live link</h2>
          <p className="text-soft">This page’s address. It shows what the dossier says whenever it is opened.</p>
          <a className="mt-1 block break-all underline underline-offset-2" href={live}>
            {live}
          </a>
        </div>
        <form action={`${dossierHref(dossier)}/freeze${queryOf(view)}`} method="post">
          <h2 className="font-sans text-[13px] font-semibold">Permanent link</h2>
          <p className="text-soft">
            Keeps every claim, quote, verdict and reason as they are now, with a citation. It stays as it is.
          </p>
          <button className="bg-ink text-paper mt-2 rounded px-3 py-1" type="submit">
            Make a permanent link
          </button>
        </form>
        <p className="sm:col-span-2">
          <a className="underline underline-offset-2" href={takeAwayHref(dossier, view)}>
            Take it away
          </a>{" "}
          <span className="text-soft">as tables, pictures, a printed report, or data for other programs.</span>
        </p>
      </div>
    </details>
  );
}
