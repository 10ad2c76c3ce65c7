import { VerdictMark } from "#components/ui/verdict-mark.tsx";

import type { Tried, TriedOther } from "./answers.ts";

/** What other documents answer, and the verdict that the claim would bring. */
export function TrialView({ tried }: { readonly tried: Tried | null }) {
  if (tried?.verdict == null) return null;
  const { verdict, others, contradicts } = tried;
  // Names and frames are neither true nor false.
  const isNaming = verdict.after === "framed-differently";
  return (
    <section aria-label="What it would bring" className="work-trial">
      <p>
        {verdict.before === verdict.after ? (
          <>
            The verdict stays <VerdictMark verdict={verdict.after} />
          </>
        ) : (
          <>
            <VerdictMark verdict={verdict.before} /> becomes <VerdictMark verdict={verdict.after} />
          </>
        )}
      </p>
      {contradicts === null ? null : (
        <p className="work-fault">
          This document also says: {contradicts}
          {isNaming ? "." : ". Both cannot be true."}
        </p>
      )}
      {others.length === 0 ? (
        <p className="work-hint">No other document answers this yet.</p>
      ) : (
        <ul>
          {others.map(({ document, value, stands }) => (
            <li key={`${document} ${value}`}>
              <span aria-hidden="true" className="work-sign">
                {SIGNS[stands][0]}
              </span>
              <span className="sr-only">
                {isNaming && stands === "disjoint" ? "told differently" : SIGNS[stands][1]}:{" "}
              </span>
              <b>{value}</b> in {document}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SIGNS: Readonly<Record<TriedOther["stands"], readonly [sign: string, words: string]>> = {
  same: ["=", "the same"],
  compatible: ["≈", "compatible"],
  disjoint: ["≠", "cannot both be true"],
  incomparable: ["⇢", "not comparable"],
};
