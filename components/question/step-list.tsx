import { nameDocument } from "#components/comparison/document-name.ts";
import { findTold, tellAsOf, tellClaim } from "#components/comparison/tell-claim.ts";
import type { Claim } from "#lib/claim.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { ReadClaim } from "#lib/pair.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import type { StepSeries } from "#lib/step-series.ts";

import { claimAnchor } from "./claim-rows.ts";
import { counted } from "./counted.ts";

/** More than these are folded. */
const MOST_TOLD = 6;

/** One step or contradiction, as it is told. */
interface Told {
  /** The same for pairs that say the same of the same times. */
  readonly likeness: string;
  readonly verdict: Extract<Verdict, "contradict" | "not-comparable">;
  readonly word: string;
  readonly a: ReadClaim;
  readonly b: ReadClaim;
}

/** Each contradiction of one time and each update, in words, with the way to both quotes. */
export function StepList({
  series,
  row,
  documents,
}: {
  readonly series: StepSeries;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
}) {
  const told: readonly Told[] = [
    ...series.conflicts.map(({ a, b }) => toldOf(a, b, "contradict", "≠ contradiction")),
    ...series.turns
      .filter(({ kind }) => kind === "update")
      .map(({ from, to }) => toldOf(from, to, "not-comparable", `⇢ ${updateBy(documents, from, to)}`)),
  ];
  const alike = [...Map.groupBy(told, ({ likeness }) => likeness)];
  const items = alike.flatMap(([likeness, [first, ...others]]) =>
    first === undefined
      ? []
      : [<Item key={likeness} documents={documents} others={others.length} row={row} told={first} />],
  );
  const rest = items.slice(MOST_TOLD);
  return (
    <>
      <ul className="mt-2 max-w-[85ch]">{items.slice(0, MOST_TOLD)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary className="text-soft w-fit cursor-pointer py-1 text-xs">{rest.length} more</summary>
          <ul className="max-w-[85ch]">{rest}</ul>
        </details>
      )}
    </>
  );
}

/** Who gives the later answer: the same document, a source of another side in the dispute, or another source. */
function updateBy(documents: readonly SheetDocument[], from: ReadClaim, to: ReadClaim): string {
  const [one, other] = [from, to].map(({ claim }) => documents.find(({ id }) => id === claim.document));
  if (one?.id === other?.id) return "its own update";
  const [camp, later] = [one?.outlet.camp ?? null, other?.outlet.camp ?? null];
  return camp !== null && later !== null && camp !== later ? "update by another camp" : "update by another source";
}

/** For whom or where, which two claims may share or one leave open: " (power: Germany)". */
function tellScope({ scope }: Claim): string {
  const parts = Object.entries(scope).map(([facet, value]) => `${facet}: ${value}`);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function toldOf(a: ReadClaim, b: ReadClaim, verdict: Told["verdict"], word: string): Told {
  const said = [a, b].map(({ claim }) =>
    [claim.stance, claim.value, claim.asOf, ...Object.values(claim.scope)].join(" "),
  );
  return { likeness: [word, ...said].join("\n"), verdict, word, a, b };
}

function Item({
  told: { verdict, word, a, b },
  others,
  row,
  documents,
}: {
  readonly told: Told;
  /** Pairs that are like it. */
  readonly others: number;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
}) {
  const [one, other] = [a, b].map(({ claim }) => {
    const found = findTold(row, documents, claim.id);
    return found === null
      ? null
      : { ...found, words: `${tellClaim(row, found, documents)} ${tellAsOf(claim.asOf)}${tellScope(claim)}` };
  });
  if (one == null || other == null) return null;
  return (
    <li className="border-rule border-t py-1.5 font-serif text-[15px] leading-snug">
      <span className={`verdict-${verdict} font-sans text-xs font-semibold whitespace-nowrap text-(--verdict)`}>
        {word}
      </span>{" "}
      {one.words}; {other.words}.{" "}
      <span className="text-soft font-sans text-xs">
        The words:{" "}
        {[one, other].map(({ claim, document }, place) => (
          <span key={claim.id}>
            {place === 0 ? null : ", "}
            <a className="underline underline-offset-2" href={claimAnchor(claim)}>
              {nameDocument(document, documents)}
            </a>
          </span>
        ))}
        {others === 0 ? null : ` and ${counted(others, "pair")} like it`}
      </span>
    </li>
  );
}
