import { Card } from "#components/ui/card.tsx";

import { counted } from "./counted.ts";

/** One change of one thing that a question rests on. */
export interface QuestionChange {
  /** The dossier's revision that it belongs to. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  /** As `claim`; its id or the parts of its key. */
  readonly kind: string;
  readonly id: string;
  readonly change: "added" | "changed" | "retracted" | "restored";
  readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
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
  return (
    <li className="border-rule border-t py-1.5 text-xs first:border-t-0">
      <p className="text-soft">
        <time dateTime={first.at.toISOString()}>{first.at.toISOString().slice(0, 10)}</time>, {first.actor}
        {first.reason === null ? "" : `: ${first.reason}`}{" "}
        <span className="whitespace-nowrap">(revision {first.revision})</span>
      </p>
      <ul>
        {added.length === 0 ? null : <li>Added: {countKinds(added)}</li>}
        {changes
          .filter(({ change }) => change !== "added")
          .map((change) => (
            <li key={`${change.kind} ${change.id}`}>{tellChange(change)}</li>
          ))}
      </ul>
    </li>
  );
}

function countKinds(added: readonly QuestionChange[]): string {
  return [...Map.groupBy(added, ({ kind }) => kind)].map(([kind, own]) => counted(own.length, kind)).join(", ");
}

/** "claim killed-courier changed: value from 11 to 13". */
function tellChange({ kind, id, change, fields }: QuestionChange): string {
  const told = fields.map(
    ({ field, old, new: now }) => `${field.replaceAll("_", " ")} from ${old ?? "nothing"} to ${now ?? "nothing"}`,
  );
  return `${kind} ${id} ${change}${told.length === 0 ? "" : `: ${told.join(", ")}`}`;
}
