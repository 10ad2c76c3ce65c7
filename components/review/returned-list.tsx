import { recordHref } from "#components/ui/edit-addresses.ts";

/** One's own draft that came back. */
export interface ReturnedDraft {
  readonly id: string;
  readonly document: { readonly id: string; readonly name: string };
  readonly question: string;
  /** As it was proposed; null for a withdrawal. */
  readonly value: string | null;
  /** Who sent it back, and what has to change. */
  readonly by: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** What came back to its author, by whom, and what has to change; nothing where nothing did. */
export function ReturnedList({
  dossier,
  returned,
}: {
  readonly dossier: string;
  readonly returned: readonly ReturnedDraft[];
}) {
  if (returned.length === 0) return null;
  return (
    <section
      aria-labelledby="returned"
      className="border-apart bg-apart-wash mb-5 border-l-[3px] px-4 py-3"
      data-returned={returned.length}
    >
      <h2 className="mb-1 font-sans text-[13px] font-semibold" id="returned">
        {returned.length === 1 ? "One of your drafts came back" : `${returned.length} of your drafts came back`}
      </h2>
      <ul>
        {returned.map(({ id, document, question, value, by, reason, at }) => (
          <li key={id} className="py-1">
            <a className="underline underline-offset-2" href={recordHref(dossier, document.id, id)}>
              {question} <bdi>{value ?? "to be withdrawn"}</bdi>, {document.name}
            </a>
            <span className="block text-[13px]">
              {by}, <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 10)}</time>
              {reason === null ? "" : `: ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
