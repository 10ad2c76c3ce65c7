import { compareTexts } from "#lib/difference.ts";

/** One text of two, what the other lacks or had instead marked: of the older what was taken out, of the newer what was put in. */
export function WordChanges({
  older,
  newer,
  side,
}: {
  readonly older: string;
  readonly newer: string;
  readonly side: "older" | "newer";
}) {
  const { runs } = compareTexts(older, newer);
  return runs.map((run) => {
    const text = side === "older" ? older.slice(run.oldStart, run.oldEnd) : newer.slice(run.newStart, run.newEnd);
    const key = `${run.oldStart} ${run.newStart}`;
    if (run.same) return <span key={key}>{text}</span>;
    if (text === "") return null;
    return side === "older" ? (
      <del key={key} className="bg-contradict-wash">
        {text}
      </del>
    ) : (
      <ins key={key} className="bg-agree-wash">
        {text}
      </ins>
    );
  });
}
