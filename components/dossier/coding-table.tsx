import type { ReactNode } from "react";

import { nameDocument } from "#components/comparison/document-name.ts";
import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { documentHref, documentsHref } from "#components/ui/addresses.ts";
import { type Coding, codingExtremes } from "#lib/coding.ts";
import type { Coverage } from "#lib/coverage.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetDocument } from "#lib/sheet.ts";

import { SidewaysHint } from "./sideways-hint.tsx";

/** What was measured of the texts and of who read them, beside what a comparison knows. */
export interface CodingBasis {
  readonly codings: readonly Coding[];
  /** Document to how many of the figures, dates and terms found in its text a claim rests on; empty where texts are not held or too many. */
  readonly coverage: ReadonlyMap<string, Coverage["counts"]>;
  /** Documents that two people have coded without seeing each other's claims. */
  readonly twice: ReadonlySet<string>;
}

/** Documents that are shown; of more, those read most closely and those read least. */
const MOST = 16;

/** How evenly the documents have been read: what a count is worth, and where one document's silence only means that nobody looked. */
export function CodingTable({
  basis: { codings, coverage, twice },
  documents,
  dossier,
  lens,
}: {
  readonly basis: CodingBasis;
  readonly documents: readonly SheetDocument[];
  readonly dossier: string;
  readonly lens: Lens;
}) {
  const shown = outermost(codings);
  const most = Math.max(1, ...codings.map(({ perThousand }) => perThousand ?? 0));
  return (
    <>
      <CodingWarning codings={codings} documents={documents} twice={twice} />
      <SidewaysHint />
      <div className="relative overflow-x-auto">
        <table className="w-full text-left text-xs tabular-nums print:text-[9px]">
          <thead className="text-soft">
            <tr>
              {COLUMNS.map(({ name, number }) => (
                <th
                  key={name}
                  className={`min-w-20 px-1.5 py-1 align-bottom font-normal first:pl-0 print:min-w-0 ${number ? "text-right" : ""}`}
                  scope="col"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((coding) => (
              <CodingRow
                key={coding.document}
                codedTwice={twice.has(coding.document)}
                coding={coding}
                counts={coverage.get(coding.document) ?? null}
                href={documentHref(dossier, coding.document, undefined, lens)}
                most={most}
                name={nameOf(documents, coding.document)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < codings.length ? (
        <p className="mt-1.5 text-xs">
          The {shown.length / 2} documents read most closely and the {shown.length / 2} read least;{" "}
          <a className="underline underline-offset-2" href={documentsHref(dossier, lens)}>
            all {counted(codings.length, "document")}
          </a>
          .
        </p>
      ) : null}
      <TableLinks dossier={dossier} of="how closely each document has been read" table="coding" view={lens} />
    </>
  );
}

const COLUMNS = [
  { name: "Document", number: false },
  { name: "Claims", number: true },
  { name: "Words held", number: true },
  { name: "Claims in 1,000 words", number: true },
  { name: "Answers", number: true },
  { name: "Nobody has looked", number: true },
  { name: "It alone answers", number: true },
  { name: "Figures, dates and terms claimed", number: true },
  { name: "Coded", number: false },
] as const;

function outermost(codings: readonly Coding[]): readonly Coding[] {
  if (codings.length <= MOST) return codings;
  const ranked = codings.toSorted((a, b) => rank(b) - rank(a) || b.claims - a.claims);
  return [...ranked.slice(0, MOST / 2), ...ranked.slice(-MOST / 2)];
}

function rank({ perThousand }: Coding): number {
  return perThousand ?? -1;
}

function CodingRow({
  coding,
  counts,
  codedTwice,
  name,
  href,
  most,
}: {
  readonly coding: Coding;
  readonly counts: Coverage["counts"] | null;
  readonly codedTwice: boolean;
  readonly name: string;
  readonly href: string;
  readonly most: number;
}) {
  const { claims, words, perThousand, answered, predates, notCoded, alone, questions } = coding;
  const found = counts === null ? 0 : counts.claimed + counts.dismissed + counts.open;
  return (
    <tr className="border-rule border-t align-baseline">
      <th
        className="bg-paper sticky left-0 z-[1] min-w-32 py-1.5 pr-2 font-semibold print:static print:min-w-0"
        scope="row"
      >
        <a className="decoration-rule-strong underline underline-offset-2 hover:decoration-current" href={href}>
          {name}
        </a>
      </th>
      <Figure>{show(claims)}</Figure>
      <Figure>{words === null ? "not held" : show(words)}</Figure>
      <Figure>
        {perThousand === null ? (
          "–"
        ) : (
          <>
            <b className="font-semibold">{perThousand.toFixed(0)}</b>
            <span aria-hidden="true" className="bg-wash mt-0.5 block h-1.5">
              <span className="bg-rule-strong block h-full" style={{ width: `${(100 * perThousand) / most}%` }} />
            </span>
          </>
        )}
      </Figure>
      <Figure>
        {show(answered)} of {show(questions - predates)}
        <span className="text-soft block">
          {share(answered, questions - predates)}
          {predates === 0 ? "" : `; ${show(predates)} came later`}
        </span>
      </Figure>
      <Figure>{show(notCoded)}</Figure>
      <Figure>{show(alone)}</Figure>
      <Figure>{found === 0 || counts === null ? "–" : `${share(counts.claimed, found)} of ${show(found)}`}</Figure>
      <td className="px-1.5 py-1.5">{codedTwice ? "twice, blind" : "once"}</td>
    </tr>
  );
}

function Figure({ children }: { readonly children: ReactNode }) {
  return <td className="px-1.5 py-1.5 text-right">{children}</td>;
}

function show(number: number): string {
  return number.toLocaleString("en-GB");
}

function share(part: number, all: number): string {
  return all === 0 ? "–" : `${Math.round((100 * part) / all)} %`;
}

function nameOf(documents: readonly SheetDocument[], id: string): string {
  const document = documents.find((one) => one.id === id);
  return document === undefined ? id : nameDocument(document, documents);
}

/** What the unevenness does to the counts on this page. */
function CodingWarning({
  codings,
  documents,
  twice,
}: {
  readonly codings: readonly Coding[];
  readonly documents: readonly SheetDocument[];
  readonly twice: ReadonlySet<string>;
}) {
  const extremes = codingExtremes(codings);
  const once = codings.filter(({ document, claims }) => claims > 0 && !twice.has(document)).length;
  const alone = codings.reduce((sum, coding) => sum + coding.alone, 0);
  const loner = codings.toSorted((a, b) => b.alone - a.alone)[0];
  const notes = [
    extremes === null
      ? null
      : `${nameOf(documents, extremes.most.document)} has been read most closely, with ${extremes.most.perThousand?.toFixed(0)} claims in 1,000 words; ${nameOf(documents, extremes.least.document)} least, with ${extremes.least.perThousand?.toFixed(0)}.`,
    alone === 0 || loner === undefined || codings.length < 2
      ? null
      : `${counted(alone, "question")} ${alone === 1 ? "is" : "are"} answered by one document alone, ${show(loner.alone)} of them by ${nameOf(documents, loner.document)}: a longer text, or one read more closely, gives more of these.`,
    once === 0
      ? null
      : `${once === codings.length ? "Of no document is a blind second coding recorded here" : `Of ${counted(once, "document")} no blind second coding is recorded here`}. What one coder overlooked counts as not said, and a reading that another would not share counts as a difference: take close counts on this page as equal.`,
  ].filter((note) => note !== null);
  return (
    <div className="border-rule-strong mb-2 max-w-[78ch] border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
