import { ChangeItem, isContextOnly, type ThingChange } from "#components/history/change-item.tsx";
import { Card } from "#components/ui/card.tsx";

import { counted } from "./counted.ts";

/** One change of one thing that a question rests on. */
export interface QuestionChange extends ThingChange {
  /** The dossier's revision that it belongs to. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

/** What has changed, when, by whom and why, the latest first: a revision each, its additions counted, its other changes one by one. */
export function HistoryCard({ changes }: { readonly changes: readonly QuestionChange[] }) {
  if (changes.length === 0) return null;
  const revisions = [...Map.groupBy(changes, ({ revision }) => revision)].toSorted(([a], [b]) => b - a);
  return (
    <Card title="History">
      <ol>
        {revisions.map(([revision, own]) => (
          <Revision key={revision} changes={own} />
        ))}
      </ol>
    </Card>
  );
}

function Revision({ changes }: { readonly changes: readonly QuestionChange[] }) {
  const [first] = changes;
  if (first === undefined) return null;
  const added = changes.filter(({ change }) => change === "added");
  const moved = changes.filter(isContextOnly);
  const told = changes.filter((change) => change.change !== "added" && !isContextOnly(change));
  return (
    <li className="border-rule border-t py-1.5 text-xs first:border-t-0">
      <p className="text-soft">
        <time dateTime={first.at.toISOString()}>{first.at.toISOString().slice(0, 10)}</time>, {first.actor}
        {first.reason === null ? "" : `: ${first.reason}`}{" "}
        <span className="whitespace-nowrap">(revision {first.revision})</span>
      </p>
      <ul>
        {added.length === 0 ? null : <li>Added: {countKinds(added)}</li>}
        {told.map((change) => (
          <ChangeItem key={`${change.kind} ${change.id}`} change={change} />
        ))}
        {moved.length === 0 ? null : <li>Shown with other words around them: {counted(moved.length, "quote")}</li>}
      </ul>
    </li>
  );
}

function countKinds(added: readonly QuestionChange[]): string {
  return [...Map.groupBy(added, ({ kind }) => kind)].map(([kind, own]) => counted(own.length, kind)).join(", ");
}
