import { nameDocument } from "#components/comparison/document-name.ts";
import { counted } from "#components/question/counted.ts";
import { documentsHref, sideBySideHref } from "#components/ui/addresses.ts";
import { documentPairs } from "#lib/agreement.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { documentsThrough, type Lens } from "#lib/lens.ts";

import { nameableOf } from "./document-chooser.tsx";

/** Pairs offered; the form above has them all. */
const MOST_PAIRS = 20;

/** Where nothing is chosen yet, or one document alone: pairs that there is much to read of, those that part ways most often first. */
export function PairChoices({
  dossier,
  comparisons,
  chosen,
  lens,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly chosen: string | undefined;
  readonly lens: Lens;
}) {
  const documents = nameableOf(dossier);
  const nameOf = (id: string) => {
    const document = documents.find((one) => one.id === id);
    return document === undefined ? id : nameDocument(document, documents);
  };
  const left = documentsThrough(dossier, lens).map(({ id }) => id);
  const pairs = documentPairs(left, comparisons)
    .filter(({ a, b, questions }) => questions > 0 && (chosen === undefined || a === chosen || b === chosen))
    .toSorted((a, b) => b.disjoint - a.disjoint || b.questions - a.questions);
  if (pairs.length === 0) return <NoPairs chosen={chosen} dossier={dossier} left={left.length} lens={lens} />;
  return (
    <section>
      <h2 className="mb-2">{chosen === undefined ? "Pairs to begin with" : `Beside ${nameOf(chosen)}`}</h2>
      <ol className="max-w-[60rem]">
        {pairs.slice(0, MOST_PAIRS).map(({ a, b, questions, disjoint }) => (
          <li
            key={`${a} ${b}`}
            className="border-rule flex flex-wrap items-baseline justify-between gap-x-6 border-t py-2"
          >
            <a
              className="font-semibold"
              href={sideBySideHref(dossier.name, { ...lens, documents: b === chosen ? [b, a] : [a, b] })}
            >
              {nameOf(b === chosen ? b : a)} beside {nameOf(b === chosen ? a : b)}
            </a>
            <span className="text-soft text-xs">
              {counted(questions, "question")} in common; they disagree on {disjoint}
            </span>
          </li>
        ))}
      </ol>
      {pairs.length <= MOST_PAIRS ? null : (
        <p className="text-soft mt-2 text-xs">
          {pairs.length - MOST_PAIRS} more pairs share questions: choose them in the form above.
        </p>
      )}
    </section>
  );
}

function NoPairs({
  dossier,
  chosen,
  left,
  lens,
}: {
  readonly dossier: Dossier;
  readonly chosen: string | undefined;
  /** Documents that the lens leaves. */
  readonly left: number;
  readonly lens: Lens;
}) {
  if (left < 2 && dossier.documents.length > 1) {
    return (
      <p className="border-rule border-y py-8">
        This lens leaves {left === 0 ? "no document" : "one document"}, and side by side takes two.{" "}
        <a className="underline underline-offset-2" href={sideBySideHref(dossier.name)}>
          Choose without it
        </a>
        .
      </p>
    );
  }
  return (
    <p className="border-rule border-y py-8">
      {whyNone(dossier.documents.length, chosen)} See{" "}
      <a className="underline underline-offset-2" href={documentsHref(dossier.name, lens)}>
        what each document says
      </a>
      .
    </p>
  );
}

function whyNone(documents: number, chosen: string | undefined): string {
  if (documents === 0) return "This dossier holds no document yet, and side by side takes two.";
  if (documents === 1) return "This dossier holds one document, and side by side takes two.";
  return chosen === undefined
    ? "No question is answered by more than one document yet, so there is nothing to lay side by side."
    : "This document shares no answered question with any other.";
}
