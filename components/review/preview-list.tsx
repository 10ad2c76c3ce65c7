import { previewQuestionHref } from "#components/ui/edit-addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Question } from "#lib/question.ts";

import type { PreviewChange } from "./preview-changes.ts";

/** What would differ from what readers see: question by question, the verdicts and the documents. */
export function PreviewList({
  dossier,
  changes,
  questions,
  names,
}: {
  readonly dossier: string;
  readonly changes: readonly PreviewChange[];
  readonly questions: readonly Question[];
  /** Of documents. */
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <section aria-labelledby="differs" className="mb-8">
      <h2 className="mb-2" id="differs">
        What would differ
      </h2>
      {changes.length === 0 ? (
        <p className="text-soft">Nothing: no verdict and no cell.</p>
      ) : (
        <ul>
          {changes.map(({ question, verdictNow, verdictWith, documents }) => (
            <li
              key={question}
              className="border-rule grid gap-x-6 border-t py-1.5 sm:grid-cols-[minmax(0,1fr)_19rem_minmax(0,16rem)]"
            >
              <a className="font-serif text-[15px]" href={previewQuestionHref(dossier, question)}>
                {questions.find(({ id }) => id === question)?.question ?? question}
              </a>
              <span className="flex flex-wrap items-baseline gap-x-1.5 text-xs">
                <VerdictMark verdict={verdictNow} />
                {verdictNow === verdictWith ? (
                  "stays"
                ) : (
                  <>
                    becomes <VerdictMark verdict={verdictWith} />
                  </>
                )}
              </span>
              <span className="text-soft text-xs">
                {documents.map((document) => names.get(document) ?? document).join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
