import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { campsIn, type Lens } from "#lib/lens.ts";

import { tellHidden } from "./hidden-documents.ts";
import { IgnoredNotice } from "./ignored-parts.tsx";
import { LensLine } from "./lens-line.tsx";
import { LensPanel } from "./lens-panel.tsx";

/** Through which lens a page is shown, what of the address was not understood, and the controls of the lens. */
export function LensBar({
  dossier,
  lens,
  ignored,
  action,
  kept = new URLSearchParams(),
  note = null,
}: {
  /** As it is without the lens. */
  readonly dossier: Dossier;
  readonly lens: Lens;
  readonly ignored: readonly IgnoredPart[];
  /** The page without its parameters. */
  readonly action: string;
  /** Its parameters beside the lens. */
  readonly kept?: URLSearchParams;
  /** What of the lens this page has no use for. */
  readonly note?: string | null;
}) {
  const query = kept.toString().replaceAll("%2C", ",");
  const notes = [tellHidden(dossier, lens), note].filter((part) => part !== null);
  return (
    <div className="text-[13px]">
      <LensLine
        lens={lens}
        note={notes.length === 0 ? null : notes.join(" ")}
        plainHref={query === "" ? action : `${action}?${query}`}
      />
      <IgnoredNotice ignored={ignored} />
      <div className="screen-only mt-1 mb-3">
        <LensPanel action={action} camps={campsIn(dossier.outlets)} kept={kept} lens={lens} />
      </div>
    </div>
  );
}
