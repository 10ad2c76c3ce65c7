import { counted } from "#components/question/counted.ts";
import { compareHref, dossierHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { documentsIn } from "#lib/sheet.ts";
import type { View } from "#lib/view.ts";

import { type Choice, widened } from "./choices.ts";

/** Where no row is left: why, and what to do next. */
export function EmptyComparison({
  dossier,
  view,
  choices,
  questionsLeft,
}: {
  readonly dossier: Dossier;
  readonly view: View;
  readonly choices: readonly Choice[];
  /** How many questions another view has. */
  readonly questionsLeft: (view: View) => number;
}) {
  if (choices.length === 0) {
    return (
      <p className="border-rule border-y py-8">
        This dossier holds no questions yet, so there is nothing to compare. Go back to{" "}
        <a className="underline underline-offset-2" href={dossierHref(dossier.name, view)}>
          its overview
        </a>
        .
      </p>
    );
  }
  const hasDocuments = documentsIn(dossier, view).length > 0;
  return (
    <div className="border-rule border-y py-8">
      <p className="font-serif text-lg">
        {hasDocuments ? "No question fits all of these filters." : "No document is left to compare."}
      </p>
      {hasDocuments ? (
        <LiftingFilters choices={choices} dossier={dossier.name} questionsLeft={questionsLeft} view={view} />
      ) : (
        <LiftingDocuments choices={choices} dossier={dossier} />
      )}
      <p className="mt-2">
        Take one off above, or{" "}
        <a className="underline underline-offset-2" href={compareHref(dossier.name, widened(view))}>
          clear all filters
        </a>
        .
      </p>
    </div>
  );
}

/** Which choices leave no document, each with what is left without it. */
function LiftingDocuments({ dossier, choices }: { readonly dossier: Dossier; readonly choices: readonly Choice[] }) {
  const lifting = choices
    .map((choice) => ({ ...choice, left: documentsIn(dossier, choice.without).length }))
    .filter(({ left }) => left > 0);
  if (lifting.length === 0) {
    return <p className="mt-2">More than one of them has to be taken off before a document is left.</p>;
  }
  return (
    <LiftList
      dossier={dossier.name}
      lifting={lifting.map(({ kind, label, without, left }) => ({
        name: `“${kind}: ${label}”`,
        without,
        left: tellLeft(left, "document"),
      }))}
    />
  );
}

/** Which kinds of filters leave no question, each with what is left without it. */
function LiftingFilters({
  dossier,
  view,
  choices,
  questionsLeft,
}: {
  readonly dossier: string;
  readonly view: View;
  readonly choices: readonly Choice[];
  readonly questionsLeft: (view: View) => number;
}) {
  const filters = [...Map.groupBy(choices, ({ kind }) => kind)].flatMap(([kind, own]) => {
    const without = withoutKind(view, kind);
    return without === null ? [] : [{ kind, label: own.map(({ label }) => label).join(" or "), without }];
  });
  const lifting = filters
    .map((filter) => ({ ...filter, left: questionsLeft(filter.without) }))
    .filter(({ left }) => left > 0);
  if (lifting.length === 0)
    return filters.length < 2 ? null : (
      <p className="mt-2">None of them alone stands in the way: more than one has to be taken off.</p>
    );
  return (
    <LiftList
      dossier={dossier}
      lifting={lifting.map(({ kind, label, without, left }) => ({
        name: `${kind} ${label}`,
        without,
        left: tellLeft(left, "question"),
      }))}
    />
  );
}

/** A view without all filters of a kind, as `choicesOf` calls it; null for what is no filter of questions. */
function withoutKind({ questions, ...view }: View, kind: string): View | null {
  const asked = questions === undefined ? view : { ...view, questions };
  if (kind === "document") return { ...asked, documents: [] };
  if (kind === "event") return { ...asked, events: [] };
  if (kind === "answer") return { ...asked, answers: [] };
  if (kind === "verdict") return { ...asked, verdicts: [] };
  if (kind === "words") return { ...asked, words: "" };
  return kind === "question" ? view : null;
}

function LiftList({
  dossier,
  lifting,
}: {
  readonly dossier: string;
  readonly lifting: readonly { readonly name: string; readonly without: View; readonly left: string }[];
}) {
  return (
    <ul className="mt-2">
      {lifting.map(({ name, without, left }) => (
        <li key={name}>
          Without {name} there {left}:{" "}
          <a className="inline-block py-1 underline underline-offset-2" href={compareHref(dossier, without)}>
            lift it<span className="sr-only">: {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function tellLeft(left: number, noun: string): string {
  return `${left === 1 ? "is" : "are"} ${counted(left, noun)}`;
}
