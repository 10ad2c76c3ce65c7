import { showDate } from "#components/claim/show-date.ts";
import { Card } from "#components/ui/card.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { VERDICTS } from "#lib/comparison.ts";
import type { Adjudication } from "#lib/dossier.ts";

/** An editor's own verdict, beside the computed one. */
export function AdjudicationCard({ adjudication }: { readonly adjudication: Adjudication }) {
  const { verdict, reason, by, at } = adjudication;
  const known = VERDICTS.find((one) => one === verdict);
  const signed = [by, at === null ? null : showDate(at)].filter((part) => part !== null).join(", ");
  return (
    <Card title="An editor’s judgement">
      <p className="mb-1">{known === undefined ? <b>{verdict}</b> : <VerdictMark verdict={known} />}</p>
      <p className="font-serif text-[15px] leading-snug">{reason}</p>
      <p className="text-soft mt-1.5 text-xs">{signed}</p>
      <p className="text-soft mt-1.5 text-xs">It stands beside the computed verdict and does not change it.</p>
    </Card>
  );
}
