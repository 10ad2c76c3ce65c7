import { detailOf } from "#components/claim/claim-detail.ts";
import { QuoteInContext } from "#components/claim/quote-in-context.tsx";
import { showClaim } from "#components/claim/show-label.ts";
import { documentHref } from "#components/ui/addresses.ts";
import { PositionLetter } from "#components/ui/position-letter.tsx";
import type { Lens } from "#lib/lens.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { ClaimMarks } from "./claim-marks.tsx";
import type { PlacedClaim } from "./claim-rows.ts";

/** One claim: whose it is, its value, and the words it rests on with the way to them. */
export function ClaimCard({
  dossier,
  row,
  placed,
  lens,
}: {
  readonly dossier: string;
  readonly row: SheetQuestion;
  readonly placed: PlacedClaim;
  readonly lens: Lens;
}) {
  const { claim, document, name, position } = placed;
  const [first, ...further] = claim.passages;
  return (
    <article
      className="card border-rule bg-sheet target:border-ink mb-3 scroll-mt-20 rounded border px-4.5 py-3.5"
      id={claim.id}
    >
      <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-soft text-xs">
          {position !== null && row.positions.length > 1 ? <PositionLetter index={position} /> : null}
          <b className="text-ink text-[13px] font-semibold">{name}</b> {detailOf(claim)}
        </p>
        <p className="text-sm">
          <b className="font-semibold">
            <bdi>{showClaim(row, claim)}</bdi>
          </b>{" "}
          <Notation answer={row.answer} value={claim.value} />
        </p>
      </header>
      {first === undefined ? null : <QuoteInContext language={document.language} passage={first} />}
      {further.map((passage) => (
        <div key={`${passage.start} ${passage.exact}`} className="mt-2">
          <QuoteInContext language={document.language} passage={passage} />
        </div>
      ))}
      <footer className="text-soft mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs">
        <a className="underline underline-offset-2" href={documentHref(dossier, document.id, claim.id, lens)}>
          In its text<span className="sr-only">: {name}</span>
        </a>
        <ClaimMarks claim={claim} />
      </footer>
      {claim.note === null ? null : <p className="text-soft mt-1.5 text-xs">Note: {claim.note}</p>}
    </article>
  );
}

/** The value as it is coded, where the words above do not give it away. */
function Notation({ answer, value }: { readonly answer: SheetQuestion["answer"]; readonly value: string }) {
  const isPlain = (answer !== "quantity" && answer !== "date") || /^-?[\d.]+$/u.test(value);
  return isPlain ? null : <code className="text-faint font-sans text-xs">{value}</code>;
}
