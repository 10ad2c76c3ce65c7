import { IgnoredParts } from "#components/lens/ignored-parts.tsx";
import { LensLine } from "#components/lens/lens-line.tsx";
import { LensPanel } from "#components/lens/lens-panel.tsx";
import { questionHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { campsIn, type IgnoredPart, type Lens } from "#lib/lens.ts";

import { counted } from "./counted.ts";

/** Through which lens a question is compared, what of the address was not understood, and the controls of the lens. */
export function QuestionLens({
  all,
  question,
  lens,
  shown,
  ignored,
  revision,
}: {
  readonly all: Pick<Dossier, "name" | "documents" | "outlets">;
  readonly question: string;
  readonly lens: Lens;
  /** Documents that the lens leaves. */
  readonly shown: number;
  readonly ignored: readonly IgnoredPart[];
  /** The earlier state that is shown; null for the present one. */
  readonly revision: number | null;
}) {
  const plain = questionHref(all.name, question);
  const kept = new URLSearchParams(revision === null ? [] : [["revision", String(revision)]]);
  const left = all.documents.length - shown;
  return (
    <div className="text-[13px]">
      <LensLine
        lens={lens}
        note={
          left === 0
            ? null
            : `${shown} of ${counted(all.documents.length, "document")} ${shown === 1 ? "is" : "are"} shown.`
        }
        plainHref={plain}
      />
      {ignored.length === 0 ? null : (
        <div className="border-rule-strong my-2 border-l-[3px] py-0.5 pl-3.5">
          <IgnoredParts ignored={ignored} />
        </div>
      )}
      <div className="screen-only my-1">
        <LensPanel action={plain} camps={campsIn(all.outlets)} kept={kept} lens={lens} />
      </div>
    </div>
  );
}
