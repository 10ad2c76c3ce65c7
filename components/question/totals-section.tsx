import { detailOf } from "#components/claim/claim-detail.ts";
import { showValue } from "#components/claim/show-value.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { documentHref, questionHref } from "#components/ui/addresses.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";
import type { ReadClaim } from "#lib/pair.ts";
import type { Question } from "#lib/question.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { type Fit, fitsOf, type Part, type Sum, sumsOf } from "#lib/total.ts";

/** What the parts of this page need to name and to link claims. */
interface Around {
  readonly dossier: string;
  readonly documents: readonly SheetDocument[];
  readonly lens: Lens;
}

/** Of a question that the codebook calls a total or a part: its kin, whether each document adds up, and sums that would reconcile. */
export function TotalsSection({
  comparison,
  all,
  ...around
}: {
  readonly comparison: Comparison;
  /** Of all the dossier's questions, through the same lens. */
  readonly all: readonly Comparison[];
} & Around) {
  const { id, partOf } = comparison.question;
  const parts = all.filter(({ question }) => question.partOf === id);
  const siblings = all.filter(({ question }) => partOf !== null && question.partOf === partOf && question.id !== id);
  const total = all.find(({ question }) => question.id === partOf);
  if (parts.length === 0 && total === undefined) return null;
  const sums = sumsOf(comparison, parts);
  const fits = fitsOf(comparison, [...parts, ...siblings]);
  return (
    <section aria-labelledby="totals" className="mt-8 max-w-[75ch]">
      <h2 id="totals">Total and parts</h2>
      {total === undefined ? null : (
        <p className="mt-1">
          The codebook counts this as a part of <Asked {...around} question={total.question} />
        </p>
      )}
      {parts.length === 0 ? null : (
        <p className="mt-1">
          The codebook knows as parts of it:{" "}
          {parts.map(({ question }, place) => (
            <span key={question.id}>
              {place === 0 ? null : " · "}
              <Asked {...around} question={question} />
            </span>
          ))}
        </p>
      )}
      {sums.length === 0 ? null : (
        <ul className="mt-3">
          {sums.map((sum) => (
            <li key={sum.total.claim.id} className="border-rule border-t py-2">
              <SumLine {...around} row={comparison.question} sum={sum} />
            </li>
          ))}
        </ul>
      )}
      {fits.length === 0 ? null : (
        <>
          <h3 className="mt-4 font-semibold">What would reconcile it</h3>
          <ul className="mt-1">
            {fits.map((fit) => (
              <li
                key={[fit.lower, fit.higher].map(({ claim }) => claim.id).join(" ")}
                className="border-rule border-t py-2"
              >
                <FitLine {...around} fit={fit} row={comparison.question} />
              </li>
            ))}
          </ul>
          <p className="text-soft text-xs">
            Offered because the figures add up, which may be chance: whether the higher one counts these, only the texts
            can say.
          </p>
        </>
      )}
    </section>
  );
}

type Row = Pick<SheetQuestion, "answer" | "unit" | "options"> & Question;

function SumLine({ sum, row, ...around }: { readonly sum: Sum; readonly row: Row } & Around) {
  const { outcome, by, without, missing, parts, total } = sum;
  const detail = detailOf(total.claim);
  const they =
    parts.length === 1
      ? { noun: "part", come: "It comes", leave: "It leaves" }
      : { noun: "parts", come: "They come", leave: "They leave" };
  return (
    <>
      <b className="font-semibold">{nameOf(around, sum.document)}</b>
      {detail === "" ? null : (
        <span className="text-soft text-xs">
          {" "}
          <bdi>{detail}</bdi>
        </span>
      )}
      : total <Figure {...around} read={total} row={row} />, {they.noun}{" "}
      <Figures {...around} parts={parts} sign=" + " />. {outcome === "adds-up" ? `${they.come} to the total.` : null}
      {outcome === "more" ? (
        <b className="font-semibold">
          {they.come} to {by === null ? "" : `${by} `}more than the total.
        </b>
      ) : null}
      {outcome === "less" ? `${they.leave} ${by ?? "some"} of the total in no part that it gives.` : null}
      {without.length === 0 ? null : (
        <>
          {" "}
          It adds up without <Figures {...around} parts={without} sign=" and " />:{" "}
          {without.map(({ question }) => (
            <Asked {...around} key={question.id} question={question} />
          ))}
        </>
      )}
      {missing.length === 0 ? null : (
        <span className="text-soft block text-xs">
          No single figure for {missing.length === 1 ? "one part" : `${missing.length} parts`}:{" "}
          {missing.map(({ question }) => question).join(" · ")}
        </span>
      )}
    </>
  );
}

function FitLine({ fit, row, ...around }: { readonly fit: Fit; readonly row: Row } & Around) {
  const { lower, higher, addends } = fit;
  return (
    <>
      <Figure {...around} read={lower} row={row} /> ({nameOf(around, lower.claim.document)}) and{" "}
      <Figure {...around} read={higher} row={row} /> ({nameOf(around, higher.claim.document)}) fit together if the
      higher counts in addition{" "}
      {addends.map(({ question, read }, place) => (
        <span key={read.claim.id}>
          {place === 0 ? null : " and "}
          <Figure {...around} read={read} row={question} /> ({nameOf(around, read.claim.document)} on{" "}
          <Asked {...around} question={question} />)
        </span>
      ))}
    </>
  );
}

function Figures({ parts, sign, ...around }: { readonly parts: readonly Part[]; readonly sign: string } & Around) {
  return parts.map(({ question, read }, place) => (
    <span key={read.claim.id}>
      {place === 0 ? null : sign}
      <Figure {...around} read={read} row={question} />
    </span>
  ));
}

/** A value that leads to its words. */
function Figure({ read, row, dossier, lens }: { readonly read: ReadClaim; readonly row: Row } & Around) {
  const { id, document } = read.claim;
  return (
    <a
      className="underline decoration-rule-strong underline-offset-2"
      href={documentHref(dossier, document, id, lens)}
      title={row.question}
    >
      {showValue(row, read.claim)}
    </a>
  );
}

function Asked({ question, dossier, lens }: { readonly question: Question } & Around) {
  return (
    <a className="font-serif text-[15px]" href={questionHref(dossier, question.id, lens)}>
      {question.question}
    </a>
  );
}

function nameOf({ documents }: Around, id: string): string {
  const document = documents.find((one) => one.id === id);
  return document === undefined ? id : nameDocument(document, documents);
}
