import { nameDocument } from "#components/comparison/document-name.ts";
import { compareHref } from "#components/ui/addresses.ts";
import type { DocumentPair } from "#lib/agreement.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { SheetDocument } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** Two documents over the questions that both answer, contradictions told apart from words and frames. */
export type MappedPair = Omit<DocumentPair, "disjoint"> & { readonly contradict: number; readonly framed: number };

/** Tells the disjoint pairs on facts from those on words and frames; `facts` are the pairs over questions of fact alone. */
export function mapPairs(all: readonly DocumentPair[], facts: readonly DocumentPair[]): readonly MappedPair[] {
  return all.map(({ disjoint, ...pair }) => {
    const contradict = facts.find(({ a, b }) => a === pair.a && b === pair.b)?.disjoint ?? 0;
    return { ...pair, contradict, framed: disjoint - contradict };
  });
}

/** The ways two documents stand to one another, each in the look of the verdict that it would bring about. */
const WAYS = [
  { way: "same", verdict: "agree", sign: "=", words: "say the same" },
  { way: "compatible", verdict: "compatible", sign: "≈", words: "can both be true" },
  { way: "contradict", verdict: "contradict", sign: "≠", words: "contradict each other" },
  { way: "framed", verdict: "framed-differently", sign: "◐", words: "name or frame it differently" },
  { way: "incomparable", verdict: "not-comparable", sign: "⇢", words: "speak of different times or scopes" },
] as const satisfies readonly {
  readonly way: keyof MappedPair;
  readonly verdict: Verdict;
  readonly sign: string;
  readonly words: string;
}[];

/** Documents by documents: how many questions both answer, and how those answers stand to one another. */
export function AgreementMap({
  dossier,
  documents,
  pairs,
}: {
  readonly dossier: string;
  readonly documents: readonly SheetDocument[];
  readonly pairs: readonly MappedPair[];
}) {
  const most = Math.max(1, ...pairs.map(({ questions }) => questions));
  const columns = documents.slice(0, -1);
  return (
    <figure>
      <div className="relative overflow-x-auto">
        <table className="w-full border-collapse text-xs">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th
                  key={column.id}
                  className="text-soft min-w-24 px-2 py-1 text-left align-bottom font-normal"
                  scope="col"
                >
                  {nameDocument(column, documents)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.slice(1).map((line, index) => (
              <tr key={line.id} className="border-rule border-t">
                <th className="bg-paper sticky left-0 max-w-36 min-w-24 py-2 pr-3 text-left font-semibold" scope="row">
                  {nameDocument(line, documents)}
                </th>
                {columns.map((column, place) => (
                  <td key={column.id} className="px-2 py-2 align-top">
                    {place > index ? null : (
                      <PairCell dossier={dossier} most={most} pair={pairOf(pairs, line.id, column.id)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="text-soft mt-2 text-xs">
        Questions that both answer, and on how many of them the two{" "}
        {WAYS.map(({ way, sign, words, verdict }, index) => (
          <span key={way}>
            {index === 0 ? "" : ", "}
            <span className={`verdict-${verdict} font-semibold text-(--verdict)`}>{sign}</span> {words}
          </span>
        ))}
        . The bar is as long as the questions are many.
      </figcaption>
    </figure>
  );
}

function pairOf(pairs: readonly MappedPair[], one: string, other: string): MappedPair | undefined {
  return pairs.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
}

function PairCell({
  dossier,
  pair,
  most,
}: {
  readonly dossier: string;
  readonly pair: MappedPair | undefined;
  readonly most: number;
}) {
  if (pair === undefined || pair.questions === 0) return <span className="text-faint">none in common</span>;
  const shown = WAYS.filter(({ way }) => pair[way] > 0);
  return (
    <a className="block" href={compareHref(dossier, { ...WHOLE_VIEW, documents: [pair.a, pair.b] })}>
      <b className="font-semibold">{pair.questions}</b>
      <span
        aria-hidden="true"
        className="my-0.5 flex h-1.5 gap-px"
        style={{ width: `${(pair.questions / most) * 100}%` }}
      >
        {shown.map(({ way, verdict }) => (
          <span key={way} className={`verdict-${verdict} bg-(--verdict)`} style={{ flexGrow: pair[way] }} />
        ))}
      </span>
      <span className="flex flex-wrap gap-x-2">
        {shown.map(({ way, verdict, sign, words }) => (
          <span key={way} className={`verdict-${verdict} whitespace-nowrap text-(--verdict)`} title={words}>
            <span aria-hidden="true">{sign}</span>
            <span className="sr-only">{words}: </span> {pair[way]}
          </span>
        ))}
      </span>
    </a>
  );
}
