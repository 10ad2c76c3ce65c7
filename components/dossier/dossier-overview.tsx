import { compareHref } from "#components/ui/addresses.ts";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import { agreementOf } from "#lib/agreement.ts";
import type { Comparison, Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { disagreementOf } from "#lib/question.ts";
import { countVerdicts, rankContested } from "#lib/ranking.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { AdmissionList } from "./admission-list.tsx";
import { agreedAcross } from "./agreed-across.ts";
import { AgreedList } from "./agreed-list.tsx";
import { AgreementMap, mapPairs } from "./agreement-map.tsx";
import { AlphaSection } from "./alpha-section.tsx";
import { ArchivedMark } from "./archived-mark.tsx";
import { ContestedList } from "./contested-list.tsx";
import { factsOf } from "./dossier-entry.tsx";
import { OutletTable } from "./outlet-table.tsx";
import { rowsOf } from "./rows.ts";

/** A dossier at a glance: where its sources part ways, where they meet, and who they are. */
export function DossierOverview({
  dossier,
  comparisons,
  archivedAt,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly archivedAt: Date | null;
}) {
  const rows = rowsOf(sheetOf(dossier, WHOLE_VIEW, comparisons));
  const ranked = rankContested(comparisons);
  const of = (verdict: Verdict) => ranked.filter((comparison) => comparison.verdict === verdict);
  const agreed = agreedAcross(comparisons, rows.documents);
  const ids = dossier.documents.map(({ id }) => id);
  const agreement = agreementOf(ids, comparisons);
  const onFacts = comparisons.filter(({ question }) => disagreementOf(question.answer) === "contradict");
  return (
    <>
      <OverviewHead archivedAt={archivedAt} comparisons={comparisons} dossier={dossier} />
      <div className="grid gap-x-14 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <ContestedList most={8} ranked={of("contradict")} rows={rows} title="Contradict each other on facts" />
          <ContestedList most={5} ranked={of("framed-differently")} rows={rows} title="Name or frame differently" />
          <AgreedList agreed={agreed} rows={rows} />
          <AdmissionList rows={rows} />
          <section className="mt-9">
            <h2 className="mb-3">Documents, two by two</h2>
            <AgreementMap
              documents={rows.documents}
              dossier={dossier.name}
              pairs={mapPairs(agreement.pairs, agreementOf(ids, onFacts).pairs)}
            />
          </section>
          <section className="mt-9">
            <h2 className="mb-1.5">Agreement over the whole dossier</h2>
            <AlphaSection agreement={agreement} rows={rows} />
          </section>
        </div>
        <aside className="mt-9">
          <h2 className="mb-1.5">Outlets and documents</h2>
          <OutletTable dossier={dossier} />
        </aside>
      </div>
    </>
  );
}

function OverviewHead({
  dossier,
  comparisons,
  archivedAt,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly archivedAt: Date | null;
}) {
  return (
    <header>
      <h1>{dossier.title}</h1>
      <ArchivedMark archivedAt={archivedAt} />
      <p className="text-soft mt-1 max-w-[78ch]">{dossier.description}</p>
      <p className="text-soft mt-1 mb-3 max-w-[78ch]">
        {factsOf(dossier).join(" · ")}. Nothing here says who is right: it says what each text states, in its own words,
        and how those statements stand to one another.
      </p>
      <VerdictStrip
        counts={countVerdicts(comparisons)}
        hrefOf={(verdict) => compareHref(dossier.name, { ...WHOLE_VIEW, verdicts: [verdict] })}
      />
    </header>
  );
}
