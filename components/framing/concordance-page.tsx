import "./framing.css";
import "./concordance.css";

import { LinkChips } from "#components/comparison/link-chips.tsx";
import { namesOf } from "#components/comparison/names.ts";
import { tellIdleForWords } from "#components/lens/idle-parts.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { concordanceHref, documentHref, framingHref } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import type { Dossier } from "#lib/dossier.ts";
import { type ConcordanceOrder, sortLines } from "#lib/framing/concordance.ts";
import { type ConcordanceView, concordanceQuery } from "#lib/framing/framing-view.ts";
import { concordanceOf, type Framing } from "#lib/framing.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { documentsThrough, type Lens, lensOf } from "#lib/lens.ts";

import { ConcordanceForm } from "./concordance-form.tsx";
import { ConcordanceLines } from "./concordance-lines.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly framing: Framing;
  readonly view: ConcordanceView;
  readonly ignored: readonly IgnoredPart[];
}

/** Lines on one page. */
const PAGE = 100;

const ORDER_WORDS: Readonly<Record<ConcordanceOrder, string>> = {
  text: "as in the texts",
  before: "the word before",
  after: "the word after",
  word: "the form itself",
};

/** The words that a concept goes by, each with what stands around it. */
export function ConcordancePage({ dossier, framing, view, ignored }: Props) {
  const concept = dossier.codebook.concepts.find(({ id }) => id === view.concept);
  const shown = documentsThrough(dossier, view).filter(
    ({ id }) => view.documents.length === 0 || view.documents.includes(id),
  );
  const found = shown.map((document) => ({
    document,
    ...(concept === undefined
      ? { lines: [], all: 0 }
      : concordanceOf(framing, dossier, document, { concept: concept.id, term: view.term })),
  }));
  const lines = sortLines(
    found.flatMap((one) => one.lines),
    view.order,
  );
  const choices = { concept: view.concept, term: view.term, documents: view.documents, order: view.order };
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const page = Math.min(view.page, pages);
  return (
    <>
      <p className="text-soft text-xs">
        <a className="underline underline-offset-2" href={`${framingHref(dossier.name, lensOf(view))}#names`}>
          What things are called
        </a>
      </p>
      <h1>
        {view.term === null ? (concept?.label ?? "Words in their context") : <bdi>“{view.term}”</bdi>}
        {view.term === null || concept === undefined ? null : (
          <small className="text-soft block font-sans text-sm font-normal">a name for: {concept.label}</small>
        )}
      </h1>
      <div className="mt-3">
        <LensBar
          action={concordanceHref(dossier.name)}
          dossier={dossier}
          ignored={ignored}
          kept={new URLSearchParams(concordanceQuery(choices))}
          lens={view}
          note={tellIdleForWords(view, "lines")}
        />
      </div>
      <ConcordanceForm dossier={dossier} framing={framing} view={view} />
      {concept === undefined ? (
        <p className="mt-4">Choose what is named, and every place where a text names it stands here in its context.</p>
      ) : (
        <>
          <nav aria-label="Order" className="screen-only text-soft my-3 flex flex-wrap items-center gap-2 text-[13px]">
            Sort by
            <LinkChips
              choices={(["text", "before", "after", "word"] as const).map((order) => ({
                label: ORDER_WORDS[order],
                href: concordanceHref(dossier.name, { ...view, order, page: 1 }),
                current: order === view.order,
              }))}
              label="Sort"
            />
          </nav>
          <Coverage dossier={dossier} found={found} framing={framing} lens={view} />
          <Still>
            <ConcordanceLines dossier={dossier} lens={view} lines={lines.slice((page - 1) * PAGE, page * PAGE)} />
          </Still>
          <TableLinks
            dossier={dossier.name}
            label="Every listed name with the words around it, as a table"
            of="the concordance"
            table="concordance"
            view={{ ...lensOf(view), documents: view.documents }}
          />
          <Pages dossier={dossier.name} page={page} pages={pages} view={view} />
        </>
      )}
    </>
  );
}

/** How many places each text has, and how many of them may be shown. */
function Coverage({
  dossier,
  found,
  framing,
  lens,
}: Pick<Props, "dossier" | "framing"> & {
  readonly lens: Lens;
  readonly found: readonly {
    readonly document: { readonly id: string };
    readonly lines: readonly unknown[];
    readonly all: number;
  }[];
}) {
  const { documents } = namesOf(dossier);
  const told = found.filter(({ all, lines }) => all > 0 || lines.length > 0);
  const all = told.reduce((sum, one) => sum + one.all, 0);
  const shown = told.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className="text-soft mb-3 max-w-[80ch] text-[13px]">
      <p>
        {shown === all
          ? `${counted(all, "place")}.`
          : `${shown} of ${counted(all, "place")}: of a text that may not be passed on, only words that claims quote are shown, with no more context than a quote may have.`}{" "}
        A form is counted wherever it is written; the words around it tell what it stands for there.
      </p>
      <ul className="framing-key mt-1">
        {told.map(({ document, lines, all: own }) => (
          <li key={document.id}>
            <a className="underline underline-offset-2" href={documentHref(dossier.name, document.id, undefined, lens)}>
              {documents.get(document.id) ?? document.id}
            </a>{" "}
            {lines.length === own ? own : `${lines.length} of ${own}`}
            {framing.occurrences.has(document.id) ? "" : " in its quotes; the text is not held"}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pages({
  dossier,
  view,
  page,
  pages,
}: {
  readonly dossier: string;
  readonly view: ConcordanceView;
  readonly page: number;
  readonly pages: number;
}) {
  if (pages === 1) return null;
  const to = (number: number) => concordanceHref(dossier, { ...view, page: number });
  return (
    <nav aria-label="Pages" className="screen-only mt-4 flex gap-4">
      {page === 1 ? null : <a href={to(page - 1)}>earlier lines</a>}
      <span className="text-soft">
        page {page} of {pages}
      </span>
      {page === pages ? null : <a href={to(page + 1)}>further lines</a>}
    </nav>
  );
}
