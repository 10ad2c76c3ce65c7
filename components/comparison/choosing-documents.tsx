import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { Still } from "#components/ui/still.tsx";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import type { View } from "#lib/view.ts";

import { namesOf } from "./names.ts";
import { TooLarge } from "./too-large.tsx";
import { ViewForm } from "./view-form.tsx";

/** Stands for the matrix of a view that is too large to be compared at once: what to choose from. */
export function ChoosingDocuments({
  dossier,
  view,
  ignored,
}: {
  readonly dossier: Dossier;
  readonly view: View;
  readonly ignored: readonly IgnoredPart[];
}) {
  return (
    <PageFrame>
      <Still>
        <h1>{dossier.title}</h1>
        <TooLarge dossier={dossier.name} isHere without="the matrix" />
        <IgnoredNotice ignored={ignored} />
        <div className="screen-only mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-[13px]">
          <ViewForm dossier={dossier} isOpen names={namesOf(dossier)} view={view} />
        </div>
      </Still>
    </PageFrame>
  );
}
