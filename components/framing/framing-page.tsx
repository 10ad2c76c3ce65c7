import "./framing.css";

import { ViewNotes } from "#components/comparison/view-notes.tsx";
import { documentsHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { FramingView } from "#lib/framing/framing-view.ts";
import type { Framing } from "#lib/framing.ts";
import type { IgnoredPart } from "#lib/lens.ts";

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
  const columns = columnsOf(dossier, view.documents);
  if (columns.length === 0) return <Empty dossier={dossier.name} />;
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
      <ViewNotes all={0} ignored={ignored} oneOrigin={false} shown={0} />
      <FramingForm dossier={dossier} view={view} />
      <LeftAside columns={columns} dossier={dossier} view={view} />
      <NamingSection columns={columns} dossier={dossier} framing={framing} view={view} />
      <RoleTable columns={columns} dossier={dossier.name} rows={framing.frames.get("role") ?? []} />
      <FunctionTable columns={columns} dossier={dossier.name} frames={framing.frames} view={view} />
      <AgencySection agency={framing.agency} columns={columns} dossier={dossier} />
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
  const asked = view.documents.length === 0 ? dossier.documents.length : view.documents.length;
  if (columns.length === dossier.documents.length) return null;
  return (
    <p className="border-rule-strong mb-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {columns.length} of {dossier.documents.length} documents are shown.
      {asked > columns.length
        ? ` At most ${MOST_FRAMED} stand side by side: those with most claims. Choose others under “Documents”.`
        : ""}
    </p>
  );
}
