import { compareTexts, type TextRun } from "#lib/difference.ts";

/** An older and a newer text side by side, the words that are not in both marked: taken out in one, put in in the other. */
export function ChangedWords({
  before,
  after,
  side,
}: {
  readonly before: string;
  readonly after: string;
  readonly side: "before" | "after";
}) {
  const own = side === "before" ? before : after;
  if (own === "") return <span className="text-faint">nothing</span>;
  return (
    <span className="whitespace-pre-line wrap-anywhere">
      {compareTexts(before, after).runs.map((run) => (
        <Run key={`${run.oldStart} ${run.newStart}`} run={run} side={side} text={own} />
      ))}
    </span>
  );
}

function Run({ run, side, text }: { readonly run: TextRun; readonly side: "before" | "after"; readonly text: string }) {
  const words = side === "before" ? text.slice(run.oldStart, run.oldEnd) : text.slice(run.newStart, run.newEnd);
  if (words === "") return null;
  if (run.same) return words;
  return side === "before" ? (
    <del className="bg-contradict-wash">{words}</del>
  ) : (
    <ins className="bg-agree-wash">{words}</ins>
  );
}
