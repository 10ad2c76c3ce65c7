import type { Lens } from "#lib/lens.ts";
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
