import "./side-by-side.css";

import { nameDocument } from "#components/comparison/document-name.ts";
import { ViewNotes } from "#components/comparison/view-notes.tsx";
import { ClaimSteps } from "#components/document/claim-steps.tsx";
import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { compareHref, sideBySideHref } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { Dossier } from "#lib/dossier.ts";
import { lensOf } from "#lib/lens.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";
import type { SideView } from "#lib/side-view.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { AlignedHeads } from "./aligned-heads.tsx";
import { AlignedRow } from "./aligned-row.tsx";
import { alignedColumns, alignedRows } from "./aligned-rows.ts";
import { DocumentChooser } from "./document-chooser.tsx";
import { type SideChoice, SideNotes } from "./side-notes.tsx";

/** Rows on one page; more would take long to draw and longer to read. */
const ROWS_A_PAGE = 150;

/** Two or three documents, their passages on the same questions aligned. `sheet` is of these documents alone, through their lens. */
export function SideBySidePage({
  dossier,
  sheet,
  view,
  asked,
  ...choice
}: Omit<SideChoice, "view"> & {
  readonly dossier: Dossier;
  readonly sheet: Sheet;
  /** What the lens leaves of what was asked for. */
  readonly view: SideView;
  readonly asked: SideView;
}) {
  const lens = lensOf(view);
  const columns = alignedColumns(sheet, view);
  const rows = alignedRows(sheet, view);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(view.page, pages - 1);
  const shown = rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const jumps = jumpsOf(dossier.name, rows, { ...asked, page });
  const here = jumps.ids.filter((id) => shown.some((row) => row.id === id));
  const texts = new Map(dossier.documents.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
  return (
    <>
      <h1>{titleOf(columns.map((column) => nameDocument(column, sheet.documents)))}</h1>
      <p className="text-soft mt-1 mb-3 max-w-[78ch]">
        {ledeOf(rows, view, columns.length)}{" "}
        {jumps.ids[0] === undefined ? null : (
          <a className="screen-only underline underline-offset-2" href={jumps.hrefOf(jumps.ids[0])}>
            To the first {jumps.noun} ↓
          </a>
        )}
      </p>
      <VerdictStrip
        counts={countVerdicts(rows)}
        hrefOf={(verdict) =>
          compareHref(dossier.name, { ...WHOLE_VIEW, ...lens, documents: view.documents, verdicts: [verdict] })
        }
      />
      <DocumentChooser dossier={dossier} key={sideBySideHref("", asked)} view={asked} />
      <SideNotes {...choice} dossier={dossier} view={asked} />
      <ViewNotes
        all={dossier.documents.length}
        ignored={[]}
        oneOrigin={new Set(columns.map(({ id, origin }) => origin ?? id)).size === 1}
        shown={columns.length}
      />
      {shown.length === 0 ? (
        <NoRows dossier={dossier.name} view={asked} />
      ) : (
        <Still>
          <div className={columns.length === 3 ? "aligned aligned-three" : "aligned"}>
            <AlignedHeads columns={columns} dossier={dossier} lens={lens} />
            {shown.map((row) => (
              <AlignedRow
                key={row.id}
                columns={columns}
                dossier={dossier.name}
                lens={lens}
                next={nextOf(jumps, row)}
                row={row}
                texts={texts}
              />
            ))}
          </div>
        </Still>
      )}
      <TableLinks
        dossier={dossier.name}
        label="What these documents say, as a table"
        of="their claims"
        table="claims"
        view={{ ...lens, documents: view.documents }}
      />
      <PageLinks dossier={dossier.name} page={page} pages={pages} view={asked} />
      {here.length === 0 ? null : <ClaimSteps ids={here} noun={jumps.noun} />}
    </>
  );
}

function titleOf([first, ...others]: readonly string[]): string {
  return `${first} beside ${others.join(" and ")}`;
}

/** Where the jumps lead: to contradictions or, where the documents hold none, to what they frame differently. */
interface Jumps {
  readonly noun: "contradiction" | "difference";
  /** Questions, on whichever page. */
  readonly ids: readonly string[];
  readonly hrefOf: (question: string) => string;
}

function jumpsOf(dossier: string, rows: readonly SheetQuestion[], view: SideView): Jumps {
  const of = (wanted: SheetQuestion["verdict"]) => rows.filter(({ verdict }) => verdict === wanted).map(({ id }) => id);
  const contradictions = of("contradict");
  const hrefOf = (question: string) => {
    const page = Math.floor(rows.findIndex(({ id }) => id === question) / ROWS_A_PAGE);
    const hash = `#${encodeURIComponent(question)}`;
    return page === view.page ? hash : `${sideBySideHref(dossier, { ...view, page })}${hash}`;
  };
  return contradictions.length > 0
    ? { noun: "contradiction", ids: contradictions, hrefOf }
    : { noun: "difference", ids: of("framed-differently"), hrefOf };
}

/** The jump from a row that is one of them: to the next, from the last to none. */
function nextOf({ ids, noun, hrefOf }: Jumps, { id }: SheetQuestion) {
  const at = ids.indexOf(id);
  const next = at === -1 ? undefined : ids[at + 1];
  return next === undefined ? null : { href: hrefOf(next), noun };
}

function ledeOf(rows: readonly SheetQuestion[], { rows: wanted }: SideView, columns: number): string {
  const [who, both] = columns === 2 ? ["the two", "both"] : ["the three", "at least two of them"];
  const what = {
    shared: `${counted(rows.length, "question")} that ${both} answer`,
    apart: `${counted(rows.length, "question")} on which ${who} part ways`,
    all: `${counted(rows.length, "question")} that any of them answers`,
  }[wanted];
  return `${what}, each in the words of the texts. Nothing here says who is right.`;
}

const NO_ROWS: Readonly<Record<SideView["rows"], string>> = {
  shared: "No question is answered by more than one of these documents.",
  apart: "On no question do these documents part ways.",
  all: "None of these documents answers any question yet.",
};

function NoRows({ dossier, view }: { readonly dossier: string; readonly view: SideView }) {
  const wider = view.rows === "apart" ? "shared" : "all";
  return (
    <div className="border-rule border-y py-8">
      <p className="font-serif text-lg">{NO_ROWS[view.rows]}</p>
      <p className="mt-2">
        Choose others above, or{" "}
        {view.rows === "all" ? (
          <a className="underline underline-offset-2" href={sideBySideHref(dossier, lensOf(view))}>
            see which documents share questions
          </a>
        ) : (
          <a className="underline underline-offset-2" href={sideBySideHref(dossier, { ...view, rows: wider, page: 0 })}>
            {wider === "shared" ? "see all that they share" : "see what each of them answers"}
          </a>
        )}
        .
      </p>
    </div>
  );
}

function PageLinks({
  dossier,
  view,
  page,
  pages,
}: {
  readonly dossier: string;
  readonly view: SideView;
  readonly page: number;
  readonly pages: number;
}) {
  if (pages === 1) return null;
  const to = (place: number) => sideBySideHref(dossier, { ...view, page: place });
  return (
    <nav aria-label="Pages" className="screen-only mt-6 flex gap-x-5">
      {page === 0 ? null : (
        <a className="underline underline-offset-2" href={to(page - 1)}>
          Rows before these
        </a>
      )}
      <span className="text-soft">
        Page {page + 1} of {pages}
      </span>
      {page === pages - 1 ? null : (
        <a className="underline underline-offset-2" href={to(page + 1)}>
          Rows after these
        </a>
      )}
    </nav>
  );
}
