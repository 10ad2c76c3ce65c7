import { showDate } from "#components/claim/show-date.ts";
import type { Cited } from "#components/comparison/citation.ts";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { counted } from "#components/question/counted.ts";
import { compareHref, permalinkHref } from "#components/ui/addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { type Drift, hasTurned } from "#lib/drift.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import type { Sheet } from "#lib/sheet.ts";

import { DriftedQuestion, type SinceChange } from "./drifted-question.tsx";

/** What has changed since a comparison was frozen: verdict by verdict and claim by claim, the old beside the new, with who, when and why. */
export function SincePage({
  cited: { id, title, day },
  frozen,
  now,
  drift,
  changes,
  ignored,
}: {
  readonly cited: Cited;
  readonly frozen: Sheet;
  readonly now: Sheet;
  readonly drift: readonly Drift[];
  readonly changes: readonly SinceChange[];
  readonly ignored: readonly IgnoredPart[];
}) {
  const turned = drift.filter(hasTurned).length;
  const claims = drift.reduce((sum, one) => sum + one.claims.length, 0);
  const came = now.documents.filter((document) => !frozen.documents.some((other) => other.id === document.id));
  return (
    <PageFrame>
      <p className="text-soft text-xs">
        <a className="underline underline-offset-2" href={permalinkHref(id)}>
          Permanent comparison {id}
        </a>
      </p>
      <h1>{title}: what has changed since</h1>
      <IgnoredNotice ignored={ignored} />
      <p className="text-soft mt-1 mb-5 max-w-[78ch]">
        Frozen on <time dateTime={day}>{showDate(day)}</time>; set beside{" "}
        <a className="underline underline-offset-2" href={compareHref(frozen.dossier.name, frozen.view)}>
          the live view
        </a>
        .{" "}
        {drift.length === 0
          ? unchanged(frozen.questions.length)
          : `${counted(drift.length, "question")} of ${frozen.questions.length} ${drift.length === 1 ? "stands" : "stand"} otherwise: ${counted(turned, "verdict")} turned, ${counted(claims, "claim")} changed, came or went.`}
        {came.length === 0 ? "" : ` New documents in it: ${came.map(({ outlet }) => outlet.name).join(", ")}.`}
      </p>
      {drift.map((one) => (
        <DriftedQuestion
          key={one.frozen?.id ?? one.now?.id}
          changes={changes}
          day={day}
          drift={one}
          now={now}
          frozen={frozen}
        />
      ))}
    </PageFrame>
  );
}

function unchanged(questions: number): string {
  const stand = questions === 1 ? "its one question stands as it was" : `all ${questions} questions stand as they were`;
  return `Nothing has changed: ${stand}.`;
}
