import { questionHref } from "#components/ui/addresses.ts";
import { describeLens, type Lens } from "#lib/lens.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { ClaimCard } from "./claim-card.tsx";
import { type PlacedClaim, placedClaims } from "./claim-rows.ts";

/** Every claim on a question with its words: those that count, then those that stand beside a document's own voice. */
export function ClaimList({
  dossier,
  row,
  documents,
  lens,
}: {
  readonly dossier: string;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
  readonly lens: Lens;
}) {
  const placed = placedClaims(row, documents);
  if (placed.length === 0) return <NoWords documents={documents.length} dossier={dossier} lens={lens} row={row} />;
  const aside = placed.filter(({ claim }) => !claim.counted);
  return (
    <section aria-labelledby="words">
      <h2 className="mt-8 mb-3" id="words">
        The words behind it
      </h2>
      <Cards dossier={dossier} placed={placed.filter(({ claim }) => claim.counted)} lens={lens} row={row} />
      {aside.length === 0 ? null : (
        <>
          <h3 className="mt-6 mb-1 font-semibold">Also reported, not counted</h3>
          <p className="text-soft mb-3 max-w-[75ch] text-xs">
            A document that answers in its own voice is compared on that. What it cites others as saying stands here
            beside it.
          </p>
          <Cards dossier={dossier} lens={lens} placed={aside} row={row} />
        </>
      )}
    </section>
  );
}

/** Where no claim is shown: whether the lens hides some is one link away. */
function NoWords({
  dossier,
  row,
  documents,
  lens,
}: {
  readonly dossier: string;
  readonly row: SheetQuestion;
  /** How many are shown. */
  readonly documents: number;
  readonly lens: Lens;
}) {
  return (
    <section aria-labelledby="words">
      <h2 className="mt-8 mb-2" id="words">
        The words behind it
      </h2>
      <p className="max-w-[75ch]">
        {documents === 0 ? "No document is shown." : "None of the documents shown says anything on this question."}{" "}
        {describeLens(lens) === null ? null : (
          <a className="underline underline-offset-2" href={questionHref(dossier, row.id)}>
            See the question without this lens
          </a>
        )}
      </p>
    </section>
  );
}

function Cards({
  dossier,
  lens,
  row,
  placed,
}: {
  readonly dossier: string;
  readonly row: SheetQuestion;
  readonly lens: Lens;
  readonly placed: readonly PlacedClaim[];
}) {
  return placed.map((one) => <ClaimCard key={one.claim.id} dossier={dossier} lens={lens} placed={one} row={row} />);
}
