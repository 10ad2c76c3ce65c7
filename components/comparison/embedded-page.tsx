import { showDate } from "#components/claim/show-date.ts";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { permalinkHref } from "#components/ui/addresses.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Cited } from "./citation.ts";
import { FrozenCaption } from "./frozen-caption.tsx";
import { Matrix } from "./matrix.tsx";
import { namesIn } from "./names.ts";
import { TellHeight } from "./tell-height.tsx";

/** A permanent comparison within a page of another site: what it shows in words, the matrix, and where it is kept. */
export function EmbeddedPage({
  sheet,
  cited,
  ignored,
}: {
  readonly sheet: Sheet;
  readonly cited: Cited;
  readonly ignored: readonly IgnoredPart[];
}) {
  const { id, day } = cited;
  const page = permalinkHref(id);
  return (
    <main className="embed" id="main">
      {/* Every link leaves the frame: the matrix's own are too many to say so one by one. */}
      <base target="_blank" />
      <header className="px-3 pt-3 pb-2.5">
        <h1 className="text-xl">
          <a href={page} rel="noopener" target="_blank">
            {cited.title}
          </a>
        </h1>
        <div className="text-xs [&_p]:max-w-none">
          <FrozenCaption names={namesIn(sheet)} sheet={sheet} />
        </div>
        <IgnoredNotice ignored={ignored} />
      </header>
      <Matrix id={`c/${id}/embed`} place={{ embedOf: page }} sheet={sheet} />
      <footer className="text-soft flex flex-wrap gap-x-1.5 px-3 py-2 text-xs">
        <span className="text-ink font-serif font-semibold">
          Par<span className="text-contradict">a</span>llax
        </span>
        <span>
          · frozen <time dateTime={day}>{showDate(day)}</time> ·
        </span>
        <a className="underline underline-offset-2" href={page} rel="noopener" target="_blank">
          {page}
        </a>
      </footer>
      <TellHeight />
    </main>
  );
}
