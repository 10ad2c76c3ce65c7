import { counted } from "#components/question/counted.ts";

/** What one revision of a dossier changed. */
export interface DossierChange {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  readonly counts: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
}

/** The kinds that readers know; passages come with claims, and silences and terms with questions and concepts. */
const TOLD: ReadonlyMap<string, string> = new Map([
  ["outlet", "outlet"],
  ["document", "document"],
  ["capture", "captured text"],
  ["event", "event"],
  ["question", "question"],
  ["concept", "concept"],
  ["claim", "claim"],
  ["adjudication", "adjudication"],
]);

/** A dossier's latest changes, the last first: when, by whom, why, and how much of what. */
export function ChangeList({ changes }: { readonly changes: readonly DossierChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="mt-12 max-w-[72ch]">
      <h2 className="border-rule-strong border-b pb-2">Latest changes</h2>
      <ol>
        {changes.map(({ revision, at, actor, reason, counts }) => (
          <li key={revision} className="border-rule border-b py-2 text-xs">
            <p className="text-soft">
              <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 10)}</time>, {actor}
              {reason === null ? "" : `: ${reason}`} <span className="whitespace-nowrap">(revision {revision})</span>
            </p>
            <p>{tellCounts(counts)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Added 6 outlets, 297 claims; changed 1 claim". */
function tellCounts(counts: DossierChange["counts"]): string {
  const tell = (word: string, amountOf: (count: DossierChange["counts"][number]) => number) => {
    const told = counts.flatMap((count) => {
      const noun = TOLD.get(count.kind);
      return noun === undefined || amountOf(count) === 0 ? [] : [counted(amountOf(count), noun)];
    });
    return told.length === 0 ? [] : [`${word} ${told.join(", ")}`];
  };
  const parts = [...tell("added", ({ added }) => added), ...tell("changed", ({ changed }) => changed)];
  return parts.length === 0 ? "Changed details." : `${capitalised(parts.join("; "))}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
