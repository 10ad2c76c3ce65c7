import { ChangeItem, isContextOnly, type ThingChange, versionsHref } from "#components/history/change-item.tsx";
import { signatureOf } from "#components/history/signature.ts";
import { historyHref, questionFeedHref, questionHref, questionStateHref, withLens } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import { type Lens, writeLens } from "#lib/lens.ts";

import { counted } from "./counted.ts";

/** One change of one thing that a question rests on. */
export interface QuestionChange extends ThingChange {
  /** The dossier's revision that it belongs to. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
}

/** What has changed, when, by whom and why, the latest first: a revision each, its additions counted, its other changes one by one. */
export function HistoryCard({
  dossier,
  question,
  changes,
  lens,
}: {
  readonly dossier: string;
  readonly question: string;
  readonly lens: Lens;
  readonly changes: readonly QuestionChange[];
}) {
  if (changes.length === 0) return null;
  const revisions = [...Map.groupBy(changes, ({ revision }) => revision)].toSorted(([a], [b]) => b - a);
  const latest = revisions[0]?.[0];
  return (
    <Card title="History">
      <ol>
        {revisions.map(([revision, own]) => (
          <Revision
            key={revision}
            changes={own}
            dossier={dossier}
            lens={lens}
            stateHref={revision === latest ? null : questionStateHref(dossier, question, revision, lens)}
          />
        ))}
      </ol>
      <p className="border-rule border-t pt-1.5 text-xs">
        <a className="underline underline-offset-2" href={withLens(historyHref(dossier, "question", question), lens)}>
          Every version of the question
        </a>
        {" · "}
        <a className="underline underline-offset-2" href={questionFeedHref(dossier, question)}>
          follow as a feed
        </a>
      </p>
      <form action={questionHref(dossier, question)} className="screen-only mt-2 text-xs" method="get">
        {[...writeLens(lens)].map(([name, value]) => (
          <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
        ))}
        <label>
          As it stood on{" "}
          <input className="border-rule-strong bg-sheet rounded border px-1" name="on" required type="date" />
        </label>{" "}
        <button className="border-rule-strong rounded border px-2" type="submit">
          Show
        </button>
      </form>
    </Card>
  );
}

function Revision({
  dossier,
  changes,
  stateHref,
  lens,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly changes: readonly QuestionChange[];
  /** Where the question is shown as this left it; null for what it is now. */
  readonly stateHref: string | null;
}) {
  const [first] = changes;
  if (first === undefined) return null;
  const added = changes.filter(({ change }) => change === "added");
  const moved = changes.filter(isContextOnly);
  const told = changes.filter((change) => change.change !== "added" && !isContextOnly(change));
  return (
    <li className="border-rule border-t py-1.5 text-xs first:border-t-0">
      <p className="text-soft">
        <time dateTime={first.at.toISOString()}>{first.at.toISOString().slice(0, 10)}</time>, {signatureOf(first)}
        {first.reason === null ? "" : `: ${first.reason}`}{" "}
        <span className="whitespace-nowrap">(revision {first.revision})</span>
        {stateHref === null ? null : (
          <>
            {" "}
            ·{" "}
            <a className="underline underline-offset-2" href={stateHref} rel="nofollow">
              as it stood then<span className="sr-only">, at revision {first.revision}</span>
            </a>
          </>
        )}
      </p>
      <ul>
        {added.length === 0 ? null : <li>Added: {countKinds(added)}</li>}
        {told.map((change) => (
          <ChangeItem key={`${change.kind} ${change.id}`} change={change} href={versionsHref(dossier, change, lens)} />
        ))}
        {moved.length === 0 ? null : <li>Shown with other words around them: {counted(moved.length, "quote")}</li>}
      </ul>
    </li>
  );
}

function countKinds(added: readonly QuestionChange[]): string {
  return [...Map.groupBy(added, ({ kind }) => kind)].map(([kind, own]) => counted(own.length, kind)).join(", ");
}
