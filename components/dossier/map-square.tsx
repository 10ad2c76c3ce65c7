import { compareHref, sideBySideHref } from "#components/ui/addresses.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";
import { MOST_COLUMNS } from "#lib/side-view.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { MapMember, MappedPair } from "./map-plan.ts";
import { DIFFERING, differingIn, SHARED, WAYS } from "./ways.ts";

interface Square {
  readonly dossier: string;
  readonly lens: Lens;
  readonly line: MapMember;
  readonly column: MapMember;
  readonly pair: MappedPair;
}

/** More documents than an address can name. */
const MOST_NAMED = 100;

/** A ground that darkens with a share from 0 to 1; ink stays readable on all of it. */
export function shadeOf(share: number): string {
  return `color-mix(in oklab, var(--color-ink) ${Math.round(share * 32)}%, var(--color-paper))`;
}

/** One square of the map: how much of what both answer they differ in, and the way to these questions. */
export function MapSquare({
  pair,
  spacious,
  ...square
}: Omit<Square, "pair"> & { readonly pair: MappedPair | undefined; readonly spacious: boolean }) {
  if (pair === undefined || pair.questions === 0) {
    return (
      <td className="text-faint border-paper border-2 px-1.5 py-2 align-top">
        <span aria-hidden="true">–</span>
        <span className="sr-only">no question in common</span>
      </td>
    );
  }
  const share = differingIn(pair) / pair.questions;
  return (
    <td className="border-paper border-2 p-0 align-top" style={{ background: shadeOf(share) }}>
      {spacious ? <SpaciousSquare {...square} pair={pair} /> : <SmallSquare {...square} pair={pair} />}
    </td>
  );
}

/** The questions behind a square. Copies of one text count as one source, so no verdict would find them. */
function hrefOf({ dossier, lens, line, column }: Square, verdicts: readonly Verdict[]): string | undefined {
  const documents = [...column.documents, ...line.documents];
  if (documents.length > MOST_NAMED) return undefined;
  return compareHref(dossier, { ...WHOLE_VIEW, ...lens, documents, verdicts: areCopies(line, column) ? [] : verdicts });
}

/** Where a pair is few enough documents to be laid side by side. */
function sideHrefOf({ dossier, lens, line, column }: Square): string | undefined {
  const documents = [...column.documents, ...line.documents];
  return documents.length > MOST_COLUMNS ? undefined : sideBySideHref(dossier, { ...lens, documents });
}

/** The way to the two texts themselves, in words or, where there is no room, by a sign. */
function SideLink({ square, look }: { readonly square: Square; readonly look: "words" | "sign" }) {
  const href = sideHrefOf(square);
  if (href === undefined) return null;
  const names = `${square.column.name} and ${square.line.name}`;
  if (look === "words") {
    return (
      <a className="inline-block py-1 underline underline-offset-2" href={href}>
        side by side<span className="sr-only">: {names}</span>
      </a>
    );
  }
  return (
    <a className="inline-block min-h-6 min-w-6 py-1 text-center" href={href} title={`${names} side by side`}>
      <span aria-hidden="true">▥</span>
      <span className="sr-only">side by side: {names}</span>
    </a>
  );
}

function areCopies(one: MapMember, other: MapMember): boolean {
  return one.text !== null && one.text === other.text;
}

function SmallSquare(square: Square) {
  const differing = differingIn(square.pair);
  return (
    <div className="flex flex-wrap items-center">
      <a
        className="px-1.5 py-2 tabular-nums"
        href={hrefOf(square, differing === 0 ? SHARED : DIFFERING)}
        title={`${square.line.name}, ${square.column.name}: differ on ${differing} of ${square.pair.questions}`}
      >
        <b className="font-semibold">{differing}</b>
        <span aria-hidden="true">/</span>
        <span className="sr-only"> of </span>
        {square.pair.questions}
      </a>
      <SideLink look="sign" square={square} />
    </div>
  );
}

function SpaciousSquare(square: Square) {
  const { pair } = square;
  const differing = differingIn(pair);
  const shown = WAYS.filter(({ way }) => pair[way] > 0);
  return (
    <div className="px-2 py-1.5">
      <a className="block" href={hrefOf(square, differing === 0 ? SHARED : DIFFERING)}>
        <b className="text-base font-semibold tabular-nums">{Math.round((100 * differing) / pair.questions)} %</b>{" "}
        differ
        <span className="block whitespace-nowrap">
          on {differing} of {pair.questions}
        </span>
      </a>
      {areCopies(square.line, square.column) ? <p>copies of one text</p> : null}
      <span aria-hidden="true" className="mt-0.5 flex h-1.5 gap-px">
        {shown.map(({ way, verdict }) => (
          <span key={way} className={`verdict-${verdict} bg-(--verdict)`} style={{ flexGrow: pair[way] }} />
        ))}
      </span>
      <ul className="-mx-1 flex flex-wrap">
        {shown.map(({ way, verdict, sign, words }) => (
          <li key={way}>
            <a
              className="inline-block min-w-6 px-1 py-1 whitespace-nowrap tabular-nums"
              href={hrefOf(square, [verdict])}
              title={words}
            >
              <span aria-hidden="true">{sign}</span>
              <span className="sr-only">{words}: </span> {pair[way]}
            </a>
          </li>
        ))}
      </ul>
      <SideLink look="words" square={square} />
    </div>
  );
}
