import "./framing.css";

import { tellIdleForWords } from "#components/lens/idle-parts.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { documentsHref, framingHref } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import type { Dossier } from "#lib/dossier.ts";
import { type FramingView, framingQuery } from "#lib/framing/framing-view.ts";
import type { Framing } from "#lib/framing.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { documentsThrough, lensOf } from "#lib/lens.ts";

import { AgencySection } from "./agency-section.tsx";
import { columnsOf, type FramingColumn, MOST_FRAMED } from "./columns.ts";
import { FramingForm } from "./framing-form.tsx";
import { FunctionTable } from "./function-table.tsx";
import { NamingSection } from "./naming-section.tsx";
import { RoleTable } from "./role-table.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly framing: Framing;
  readonly view: FramingView;
  readonly ignored: readonly IgnoredPart[];
}

const PARTS = [
  ["names", "What things are called"],
  ["roles", "Who plays which part"],
  ["functions", "Problem, cause, judgement, remedy"],
  ["agents", "Verbs without an actor"],
] as const;

/** How documents name what they tell of, which parts they give to whom, and what they leave unsaid. */
export function FramingPage({ dossier, framing, view, ignored }: Props) {
  const columns = columnsOf(dossier, view);
  const choices = { documents: view.documents, vocabulary: view.vocabulary, rows: view.rows, function: view.function };
  if (dossier.documents.length === 0) return <Empty dossier={dossier.name} />;
  return (
    <>
      <h1>How it is framed</h1>
      <p className="mt-2 max-w-[72ch]">
        The same things under different names, the same actors in different parts. Every name leads to the words in its
        document, every number to its concordance.
      </p>
      <nav aria-label="On this page" className="screen-only mt-3 mb-4">
        <ul className="framing-parts">
          {PARTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <LensBar
        action={framingHref(dossier.name)}
        dossier={dossier}
        ignored={ignored}
        kept={new URLSearchParams(framingQuery(choices))}
        lens={view}
        note={tellIdleForWords(view)}
      />
      <FramingForm dossier={dossier} view={view} />
      {columns.length === 0 ? (
        <NoColumn dossier={dossier.name} view={view} />
      ) : (
        <Still>
          <LeftAside columns={columns} dossier={dossier} view={view} />
          <NamingSection columns={columns} dossier={dossier} framing={framing} view={view} />
          <RoleTable columns={columns} dossier={dossier.name} lens={view} rows={framing.frames.get("role") ?? []} />
          <FunctionTable columns={columns} dossier={dossier.name} frames={framing.frames} view={view} />
          <AgencySection agency={framing.agency} columns={columns} dossier={dossier} lens={view} />
        </Still>
      )}
    </>
  );
}

function Empty({ dossier }: { readonly dossier: string }) {
  return (
    <>
      <h1>How it is framed</h1>
      <p className="mt-3">
        There is no document yet whose words could be compared. <a href={documentsHref(dossier)}>The documents</a>
      </p>
    </>
  );
}

/** What stands in place of the tables where the lens and the choice of documents leave none. */
function NoColumn({ dossier, view }: { readonly dossier: string; readonly view: FramingView }) {
  return (
    <p className="border-rule border-y py-8">
      {view.documents.length === 0
        ? "This lens leaves no document whose words could be compared."
        : "This lens leaves none of the documents that you chose."}{" "}
      <a
        className="underline underline-offset-2"
        href={framingHref(dossier, view.documents.length === 0 ? {} : { ...lensOf(view) })}
      >
        {view.documents.length === 0 ? "See all without it" : "See all that it leaves"}
      </a>
    </p>
  );
}

/** Which documents are not shown, and why. */
function LeftAside({
  columns,
  dossier,
  view,
}: {
  readonly columns: readonly FramingColumn[];
  readonly dossier: Dossier;
  readonly view: FramingView;
}) {
  const through = documentsThrough(dossier, view);
  const asked = through.filter(({ id }) => view.documents.length === 0 || view.documents.includes(id)).length;
  if (columns.length === through.length) return null;
  return (
    <p className="border-rule-strong mb-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {columns.length} of {through.length} documents{" "}
      {through.length < dossier.documents.length ? "that the lens leaves " : ""}are shown.
      {asked > columns.length
        ? ` At most ${MOST_FRAMED} stand side by side: those with most claims. Choose others under “Documents”.`
        : ""}
    </p>
  );
}
