import { questionHref } from "#components/ui/addresses.ts";
import { silenceHref } from "#components/ui/edit-addresses.ts";
import type { Cell } from "#lib/cell.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";

const KINDS: readonly {
  readonly state: Exclude<Cell["state"], "answered">;
  readonly title: string;
  readonly meaning: string;
}[] = [
  { state: "silent", title: "Silent", meaning: "it treats the event, and an editor found no answer" },
  { state: "not-covered", title: "Not covered", meaning: "it does not treat the event" },
  { state: "predates", title: "Published before", meaning: "it came out before the event" },
  { state: "not-coded", title: "Not coded yet", meaning: "nobody has looked, so its silence means nothing" },
];

/** The questions that a document does not answer, by the kind of its silence. */
export function UnansweredQuestions({
  dossier,
  document,
  comparisons,
  isEditor,
  lens,
}: {
  readonly dossier: string;
  readonly document: string;
  readonly comparisons: readonly Comparison[];
  /** Whether whoever reads may say so, or take it back. */
  readonly isEditor: boolean;
  readonly lens: Lens;
}) {
  const open = comparisons.flatMap(({ question, cells }) => {
    const state = cells.find((cell) => cell.document === document)?.state ?? "not-coded";
    return state === "answered" ? [] : [{ question, state }];
  });
  if (open.length === 0) return null;
  return (
    <details className="border-rule mt-10 border-t pt-3">
      <summary className="cursor-pointer font-semibold">
        {open.length === 1 ? "1 question that it does not answer" : `${open.length} questions that it does not answer`}
      </summary>
      {KINDS.map(({ state, title, meaning }) => {
        const own = open.filter((one) => one.state === state);
        if (own.length === 0) return null;
        return (
          <section key={state} className="mt-4">
            <h2 className="font-sans text-[13px] font-semibold">
              {title}{" "}
              <span className="text-soft font-normal">
                · {own.length} · {meaning}
              </span>
            </h2>
            <ul className="mt-1 font-serif text-[15px] sm:columns-2 lg:columns-3">
              {own.map(({ question }) => (
                <li key={question.id} className="break-inside-avoid py-0.5">
                  <a href={questionHref(dossier, question.id, lens)}>{question.question}</a>{" "}
                  {isEditor && state !== "predates" ? (
                    <a
                      className="screen-only text-soft font-sans text-xs underline underline-offset-2"
                      href={silenceHref(dossier, question.id, document)}
                    >
                      {state === "not-coded" ? "mark" : "change"}
                      <span className="sr-only"> what was found on: {question.question}</span>
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
