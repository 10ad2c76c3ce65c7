import type { ReactNode } from "react";

import { compareHref, dossierHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Lens } from "#lib/lens.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { counted } from "./counted.ts";
import { disagreementSize } from "./disagreement-size.ts";
import { whyOf } from "./why.ts";

/** Where a question stands, what it asks, what its comparison comes to, and why. */
export function QuestionHead({
  dossier,
  row,
  documents,
  lens,
  children,
}: {
  readonly dossier: { readonly name: string; readonly title: string };
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
  readonly lens: Lens;
  /** What stands between the verdict and why. */
  readonly children: ReactNode;
}) {
  const facts = [
    counted(row.sources.length, "source"),
    counted(row.origins, "origin"),
    ...(row.camps.length === 0 ? [] : [counted(row.camps.length, "camp")]),
    ...disagreementSize(row),
  ];
  return (
    <header>
      <nav aria-label="Where this stands" className="text-soft mb-1 text-xs">
        <a href={dossierHref(dossier.name, lens)}>{dossier.title}</a> ›{" "}
        <a href={compareHref(dossier.name, { ...WHOLE_VIEW, ...lens, events: [row.event.id] })}>{row.event.title}</a>
      </nav>
      <h1>{row.question}</h1>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <VerdictMark verdict={row.verdict} />
        <span className="text-soft text-xs">{facts.join(" · ")}</span>
      </p>
      {children}
      <p className="my-4 max-w-[75ch] border-l-[3px] border-(--verdict) py-0.5 pl-3.5 font-serif text-[17px] leading-normal">
        {whyOf(row, documents)}
      </p>
    </header>
  );
}
