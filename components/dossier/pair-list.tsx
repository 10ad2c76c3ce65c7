import { nameDocument } from "#components/comparison/document-name.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { agreementHref, compareHref } from "#components/ui/addresses.ts";
import type { Verdict } from "#lib/comparison.ts";
import { originOf } from "#lib/document.ts";
import type { Lens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { type AgreementChoice, pageIn, writeAgreementChoice } from "./agreement-choice.ts";
import type { MappedPair } from "./map-plan.ts";
import { shadeOf } from "./map-square.tsx";
import type { OverviewFigures } from "./overview-figures.ts";
import { PageLinks } from "./page-links.tsx";
import { SidewaysHint } from "./sideways-hint.tsx";
import { DIFFERING, differingIn, SHARED, WAYS } from "./ways.ts";

/** Pairs on one page. */
const SIZE = 60;

interface Props {
  readonly dossier: string;
  readonly figures: OverviewFigures;
  readonly choice: AgreementChoice;
}

/** Every two documents that answer some question both, or those of one document: how they stand to one another, in figures. */
export function PairList({ dossier, figures, choice }: Props) {
  const { documents } = figures.rows;
  const names = new Map(documents.map((document) => [document.id, nameDocument(document, documents)]));
  const pairs = figures.pairs.filter(({ a, b }) => choice.document === null || [a, b].includes(choice.document));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const areCopies = ({ a, b }: MappedPair) => originOf(byId, a) === originOf(byId, b);
  const { shown, number, pages } = pageIn(pairs, choice.pairs, SIZE);
  if (pairs.length === 0) return <p className="text-soft mt-2">No two documents answer the same question.</p>;
  return (
    <>
      <SidewaysHint />
      <div className="relative overflow-x-auto">
        <table className="w-full text-left text-xs tabular-nums">
          <thead className="text-soft">
            <tr>
              <th className="py-1 pr-2 align-bottom font-normal" scope="col">
                Documents
              </th>
              {["both answer", "differ", ...WAYS.map(({ words }) => words)].map((words) => (
                <th
                  key={words}
                  className="max-w-24 min-w-14 px-1.5 py-1 text-right align-bottom font-normal"
                  scope="col"
                >
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((pair) => (
              <PairRow
                key={`${pair.a} ${pair.b}`}
                areCopies={areCopies(pair)}
                dossier={dossier}
                lens={figures.rows.lens}
                names={names}
                pair={pair}
              />
            ))}
          </tbody>
        </table>
      </div>
      <TableLinks dossier={dossier} of="all pairs" table="pairs" view={figures.rows.lens} />
      <PageLinks
        hrefOf={(page) =>
          `${agreementHref(dossier, figures.rows.lens, writeAgreementChoice({ ...choice, pairs: page }))}#pairs`
        }
        name="Pages of pairs"
        number={number}
        pages={pages}
      />
    </>
  );
}

function PairRow({
  pair,
  names,
  dossier,
  lens,
  areCopies,
}: {
  readonly pair: MappedPair;
  /** Copies of one text count as one source, so no verdict would find the questions behind a figure. */
  readonly areCopies: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly dossier: string;
  readonly lens: Lens;
}) {
  const differing = differingIn(pair);
  const hrefOf = (verdicts: readonly Verdict[]) =>
    compareHref(dossier, { ...WHOLE_VIEW, ...lens, documents: [pair.a, pair.b], verdicts: areCopies ? [] : verdicts });
  const figures: readonly (readonly [string, number, readonly Verdict[]])[] = [
    ["both", pair.questions, SHARED],
    ["differ", differing, DIFFERING],
    ...WAYS.map(({ way, verdict }) => [way, pair[way], [verdict]] as const),
  ];
  return (
    <tr className="border-rule border-t">
      <th className="min-w-40 py-1 pr-2 font-normal" scope="row">
        <b className="font-semibold">{names.get(pair.a)}</b> and <b className="font-semibold">{names.get(pair.b)}</b>
        {areCopies ? <span className="text-soft">, copies of one text</span> : null}
      </th>
      {figures.map(([way, count, verdicts]) => (
        <td
          key={way}
          className="p-0 text-right"
          style={way === "differ" ? { background: shadeOf(differing / pair.questions) } : undefined}
        >
          {count === 0 ? (
            <span className="text-faint block px-1.5 py-1">0</span>
          ) : (
            <a className="block px-1.5 py-1" href={hrefOf(verdicts)}>
              {count}
            </a>
          )}
        </td>
      ))}
    </tr>
  );
}
