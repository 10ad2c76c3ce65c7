import { detailOf } from "#components/claim/claim-detail.ts";
import { QuoteInContext } from "#components/claim/quote-in-context.tsx";
import { showClaim } from "#components/claim/show-label.ts";
import { directionOf } from "#components/document/language.ts";
import { surroundingsOf } from "#components/passage/surroundings.ts";
import { ClaimMarks } from "#components/question/claim-marks.tsx";
import { documentHref } from "#components/ui/addresses.ts";
import type { Lens } from "#lib/lens.ts";
import type { Passage } from "#lib/passage.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

/** One claim in its column: the value, lit where it parts the documents, the words it rests on, and more of the text where it may be shown. */
export function AlignedClaim({
  dossier,
  lens,
  row,
  claim,
  column,
  isParting,
  text,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly row: SheetQuestion;
  readonly claim: SheetClaim;
  readonly column: SheetDocument;
  readonly isParting: boolean;
  readonly text: string | undefined;
}) {
  const [first, ...further] = claim.passages;
  const value = showClaim(row, claim);
  return (
    <article className="mb-3 last:mb-0">
      <p className="mb-0.5 text-[13px]">
        <b className="font-semibold">{isParting ? <mark className="lit">{value}</mark> : <bdi>{value}</bdi>}</b>{" "}
        <span className="text-soft text-xs">{detailOf(claim)}</span>
      </p>
      {first === undefined ? null : <QuoteInContext language={column.language} passage={first} />}
      <div className="text-soft flex flex-wrap items-baseline gap-x-3 text-xs">
        <a
          className="inline-block py-1 underline underline-offset-2"
          href={documentHref(dossier, column.id, claim.id, lens)}
        >
          In its text
        </a>
        <ClaimMarks claim={claim} />
        {text === undefined && further.length === 0 ? null : (
          <details className="open:basis-full">
            <summary className="w-fit cursor-pointer py-1 underline underline-offset-2">
              {text === undefined ? "More of its words" : "The text around it"}
            </summary>
            {(text === undefined ? further : claim.passages).map((passage) => (
              <Around key={`${passage.start} ${passage.exact}`} column={column} passage={passage} text={text} />
            ))}
          </details>
        )}
      </div>
    </article>
  );
}

function Around({
  passage,
  text,
  column: { language },
}: {
  readonly passage: Passage;
  readonly text: string | undefined;
  readonly column: SheetDocument;
}) {
  const { before, exact, after } = surroundingsOf(passage, text, language);
  return (
    <blockquote
      className="border-rule mt-1.5 max-h-80 overflow-y-auto border-l-2 pl-3 font-serif text-[15.5px] leading-normal whitespace-pre-line"
      dir={directionOf(language)}
      lang={language ?? undefined}
    >
      {before}
      <mark className="lit text-ink">{exact}</mark>
      {after}
    </blockquote>
  );
}
