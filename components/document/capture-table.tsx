import { showDate } from "#components/claim/show-date.ts";

interface ShownCapture {
  readonly number: number;
  readonly at: Date;
  /** In code points. */
  readonly length: number | null;
}

/** When a document was captured, the newest first. */
export function CaptureTable({ captures }: { readonly captures: readonly ShownCapture[] }) {
  return (
    <ol className="mb-5" reversed={true}>
      {captures.map(({ number, at, length }, index) => (
        <li key={number} className="text-soft">
          Capture {number}, <time dateTime={at.toISOString()}>{captureDay(at)}</time>
          {length === null ? "" : `, ${length.toLocaleString("en-GB")} characters`}
          {index === 0 ? ": the text as it stands" : ""}
        </li>
      ))}
    </ol>
  );
}

/** The day of a capture, in UTC. */
export function captureDay(at: Date): string {
  return showDate(at.toISOString().slice(0, 10));
}
