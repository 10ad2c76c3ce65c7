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
          <Change key={`${change.kind} ${change.id}`} change={change} />
        ))}
        {moved.length === 0 ? null : <li>Shown with other words around them: {counted(moved.length, "quote")}</li>}
      </ul>
    </li>
  );
}

/** Fields of a passage that say where its words stand, and what stands beside them. */
const CONTEXT: ReadonlySet<string> = new Set(["prefix", "suffix", "start", "end"]);

/** Whether the same words are shown with other words, or at another place: no news to a reader. */
function isContextOnly({ kind, change, fields }: QuestionChange): boolean {
  return kind === "passage" && change === "changed" && fields.every(({ field }) => CONTEXT.has(field));
}

function countKinds(added: readonly QuestionChange[]): string {
  return [...Map.groupBy(added, ({ kind }) => kind)].map(([kind, own]) => counted(own.length, kind)).join(", ");
}

/** One change: of a passage its words, of all else what is different, the old beside the new. */
function Change({ change: { kind, id, change, fields } }: { readonly change: QuestionChange }) {
  const shown = kind === "passage" ? fields.filter(({ field }) => !CONTEXT.has(field)) : fields;
  return (
    <li className="mt-1">
      {kind} {id} {change}
      {change === "changed" ? (
        <dl className="ps-3">
          {shown.map(({ field, old, new: now }) => (
            <div key={field}>
              <dt className="text-soft inline">{field === "exact" ? "words" : field.replaceAll("_", " ")}: </dt>
              <dd className="inline">
                <del>{old ?? "nothing"}</del> <span className="sr-only">became </span>
                <ins>{now ?? "nothing"}</ins>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
