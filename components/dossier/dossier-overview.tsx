import type { ReactNode } from "react";

import { TooLarge } from "#components/comparison/too-large.tsx";
import { ChartLinks } from "#components/take-away/chart-links.tsx";
import { agreementHref, compareHref, documentsHref, dossierHref } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import { viewChartHref } from "#components/ui/take-away-addresses.ts";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { describeLens, type Lens } from "#lib/lens.ts";
import { countVerdicts } from "#lib/ranking.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { AdmissionList } from "./admission-list.tsx";
import { AgreedList } from "./agreed-list.tsx";
import { AgreementMap } from "./agreement-map.tsx";
import { AlphaSection } from "./alpha-section.tsx";
import { ArchivedMark } from "./archived-mark.tsx";
import { type CodingBasis, CodingTable } from "./coding-table.tsx";
import { ContestedList } from "./contested-list.tsx";
import { factsOf } from "./dossier-entry.tsx";
import { HeadingWithLink } from "./heading-with-link.tsx";
import { OutletTable } from "./outlet-table.tsx";
import type { OverviewFigures } from "./overview-figures.ts";
import { ReachTable } from "./reach-table.tsx";

interface Props {
  /** As the lens of the figures leaves it. */
  readonly dossier: Dossier;
  readonly lens: Lens;
  /** Null where the dossier is too large to be compared at once. */
  readonly figures: OverviewFigures | null;
  readonly coding: CodingBasis | null;
  readonly archivedAt: Date | null;
  /** What steers the page. */
  readonly children?: ReactNode;
}

/** A dossier that has been compared. */
interface Told {
  readonly dossier: Dossier;
  readonly figures: OverviewFigures;
}

/** A dossier at a glance: where its sources part ways, where they meet, who they are, and how far that can be trusted. */
export function DossierOverview({ dossier, lens, figures, coding, archivedAt, children }: Props) {
  return (
    <>
      <OverviewHead archivedAt={archivedAt} dossier={dossier} figures={figures}>
        {children}
      </OverviewHead>
      <Still>
        <div className="grid gap-x-14 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            {dossier.claims.length === 0 ? (
              <NothingRead dossier={dossier} lens={lens} />
            ) : (
              <Findings coding={coding} dossier={dossier} figures={figures} lens={lens} />
            )}
          </div>
          <aside className="mt-9">
            <h2 className="mb-1.5">Outlets and documents</h2>
            <OutletTable dossier={dossier} lens={lens} />
          </aside>
        </div>
      </Still>
    </>
  );
}

function OverviewHead({ dossier, figures, archivedAt, children }: Omit<Props, "coding" | "lens">) {
  return (
    <header>
      <h1>{dossier.title}</h1>
      <ArchivedMark archivedAt={archivedAt} />
      <p className="text-soft mt-1 max-w-[78ch]">{dossier.description}</p>
      <p className="text-soft mt-1 mb-3 max-w-[78ch]">
        {factsOf(dossier).join(" · ")}. Nothing here says who is right: it says what each text states, in its own words,
        and how those statements stand to one another.
      </p>
      {children}
      {figures === null ? null : <VerdictsAndParts dossier={dossier} figures={figures} />}
    </header>
  );
}

/** What the verdicts come to, and the way to what is told of them. */
function VerdictsAndParts({ dossier, figures }: Told) {
  return (
    <>
      {dossier.documents.length === 0 ? null : (
        <VerdictStrip
          counts={countVerdicts(figures.ranked)}
          hrefOf={(verdict) => compareHref(dossier.name, { ...WHOLE_VIEW, ...figures.rows.lens, verdicts: [verdict] })}
        />
      )}
      {figures.ranked.length === 0 || dossier.documents.length === 0 ? null : (
        <ChartLinks
          hrefOf={(kind) =>
            viewChartHref(dossier.name, "verdicts", kind, { view: { ...WHOLE_VIEW, ...figures.rows.lens } })
          }
          of="the questions by verdict"
        />
      )}
      {dossier.claims.length === 0 ? null : <PartLinks figures={figures} />}
    </>
  );
}

/** The way to the parts of a page that is long. */
function PartLinks({ figures: { ranked, rows } }: Pick<Told, "figures">) {
  const has = (verdict: Verdict) => ranked.some((comparison) => comparison.verdict === verdict);
  const several = rows.documents.length > 1;
  const parts = [
    has("contradict") ? ["contradict", "Contradictions"] : null,
    has("framed-differently") ? ["framed-differently", "Names and frames"] : null,
    several ? ["agreed", "What camps agree on"] : null,
    several ? ["pairs", "Two by two"] : null,
    several ? ["alpha", "Alpha"] : null,
    ["reach", "What outlets cover"],
    ["coding", "How evenly read"],
  ].filter((part) => part !== null);
  return (
    <nav aria-label="On this page" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 text-xs">
        {parts.map(([id, name]) => (
          <li key={id}>
            <a className="inline-block py-1 underline underline-offset-2" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands in place of findings while no claim is published. */
function NothingRead({ dossier, lens }: { readonly dossier: Dossier; readonly lens: Lens }) {
  if (describeLens(lens) !== null) {
    return (
      <section className="border-rule-strong mt-9 border-t py-4">
        <h2>Nothing to compare through this lens</h2>
        <p className="mt-1.5 max-w-[70ch]">
          {dossier.documents.length === 0
            ? "It leaves no document."
            : "No claim rests on the documents that it leaves."}{" "}
          <a className="underline underline-offset-2" href={dossierHref(dossier.name)}>
            See the dossier without it
          </a>
          .
        </p>
      </section>
    );
  }
  return (
    <section className="border-rule-strong mt-9 border-t py-4">
      <h2>Nothing to compare yet</h2>
      <p className="mt-1.5 max-w-[70ch]">
        No claim has been recorded. Editors record what a document says from{" "}
        <a className="underline underline-offset-2" href={documentsHref(dossier.name)}>
          its text
        </a>
        ; once two documents answer one question, this page says where they part ways.
      </p>
    </section>
  );
}

function Findings({ dossier, lens, figures, coding }: Omit<Props, "archivedAt">) {
  if (figures === null || coding === null) {
    const without = "where its documents part ways and where they agree";
    return <TooLarge dossier={dossier.name} view={{ ...WHOLE_VIEW, ...lens }} without={without} />;
  }
  const { rows, ranked, agreed, types, map, reach } = figures;
  const of = (verdict: Verdict) => ranked.filter((comparison) => comparison.verdict === verdict);
  const disputed = of("contradict").length + of("framed-differently").length > 0;
  return (
    <>
      {disputed ? <HowRanked /> : <NothingDisputed documents={rows.documents.length} />}
      <ContestedList most={8} ranked={of("contradict")} rows={rows} title="Contradict each other on facts" />
      <ContestedList most={5} ranked={of("framed-differently")} rows={rows} title="Name or frame differently" />
      {rows.documents.length > 1 ? (
        <>
          <AgreedList agreed={agreed} rows={rows} />
          <AdmissionList rows={rows} />
          <section className="mt-9" id="pairs">
            <HeadingWithLink
              href={agreementHref(dossier.name, rows.lens)}
              link={map.left > 0 || map.by === "outlet" ? `all ${rows.documents.length} documents` : "pair by pair"}
              title={map.by === "outlet" ? "Outlets, two by two" : "Documents, two by two"}
            />
            <div className="mt-3">
              <AgreementMap dossier={dossier.name} lens={rows.lens} plan={map} />
            </div>
          </section>
          <section className="mt-9" id="alpha">
            <h2 className="border-rule-strong mb-2 border-b pb-1.5">Agreement over the whole dossier</h2>
            <AlphaSection dossier={dossier.name} lens={rows.lens} types={types} />
          </section>
        </>
      ) : (
        <AdmissionList rows={rows} />
      )}
      <section className="mt-9" id="reach">
        <h2 className="border-rule-strong mb-2 border-b pb-1.5">What each outlet covers</h2>
        <ReachTable dossier={dossier} lens={rows.lens} reach={reach} />
      </section>
      <section className="mt-9" id="coding">
        <h2 className="border-rule-strong mb-2 border-b pb-1.5">How evenly the documents have been read</h2>
        <CodingTable basis={coding} documents={rows.documents} dossier={dossier.name} lens={rows.lens} />
      </section>
    </>
  );
}

function HowRanked() {
  return (
    <p className="text-soft mt-6 -mb-5 max-w-[78ch] text-xs">
      The most contested first: by how many pairs of sources cannot both be right, then by how many camps these pairs
      set apart, how many sources answer, and how far apart the furthest lie.
    </p>
  );
}

function NothingDisputed({ documents }: { readonly documents: number }) {
  return (
    <p className="mt-9 max-w-[70ch]">
      {documents < 2
        ? "There is one document alone, so there is nothing to set beside it yet."
        : "On no question do two sources give answers that cannot both be right."}
    </p>
  );
}
