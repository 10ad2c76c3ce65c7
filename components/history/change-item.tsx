import { historyHref, withLens } from "#components/ui/addresses.ts";
import type { Lens } from "#lib/lens.ts";

/** What became of one thing. */
export interface ThingChange {
  /** As `claim`. */
  readonly kind: string;
  /** Its id, or the parts of its key joined by `/`. */
  readonly id: string;
  readonly change: "added" | "changed" | "retracted" | "restored";
  readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
}

/** Fields of a passage that say where its words stand, and what stands beside them. */
const CONTEXT: ReadonlySet<string> = new Set(["prefix", "suffix", "start", "end"]);

/** Whether the same words are shown with other words, or at another place: no news to a reader. */
export function isContextOnly({ kind, change, fields }: ThingChange): boolean {
  return kind === "passage" && change === "changed" && fields.every(({ field }) => CONTEXT.has(field));
}

/** Things that have no versions of their own: they stand or fall with what their key begins with. */
const WHOLE_OF: Readonly<Record<string, string>> = { passage: "claim", capture: "document" };

/** Where every version of a thing is shown; null of the dossier itself, which is shown nowhere. */
export function versionsHref(
  dossier: string,
  { kind, id }: Pick<ThingChange, "kind" | "id">,
  lens: Lens,
): string | null {
  if (kind === "dossier") return null;
  const whole = WHOLE_OF[kind];
  const [of, key] = whole === undefined ? [kind, id] : [whole, id.slice(0, id.lastIndexOf("/"))];
  return withLens(historyHref(dossier, of, key), lens);
}

/** One change: of a passage its words, of all else what is different, the old beside the new. */
export function ChangeItem({
  change: { kind, id, change, fields },
  href,
}: {
  readonly change: ThingChange;
  /** Where every version of the thing is shown; null where nowhere. */
  readonly href: string | null;
}) {
  const shown = kind === "passage" ? fields.filter(({ field }) => !CONTEXT.has(field)) : fields;
  return (
    <li className="mt-1">
      {kind}{" "}
      {href === null ? (
        id
      ) : (
        <a className="underline decoration-rule-strong underline-offset-2" href={href}>
          {id}
        </a>
      )}{" "}
      {change}
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
