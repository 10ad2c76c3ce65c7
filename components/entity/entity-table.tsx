import type { ReactNode } from "react";

/** Something of a dossier in a list for editors. */
export interface ListedEntity {
  readonly id: string;
  readonly name: string;
  /** What else is known of it, in a few words each. */
  readonly facts: readonly string[];
  /** Where it is changed. */
  readonly href: string;
}

/** Things of one kind, each with the way to change it, and the form of a new one. */
export function EntityTable({
  title,
  about,
  entities,
  add,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly entities: readonly ListedEntity[];
  /** What adding one is called. */
  readonly add: string;
  /** The form of a new one. */
  readonly children: ReactNode;
}) {
  return (
    <>
      <h1 className="mb-1">{title}</h1>
      <p className="text-soft mb-4 max-w-[60ch]">{about}</p>
      <details className="border-rule bg-sheet mb-5 rounded border px-4.5 py-3">
        <summary className="w-fit cursor-pointer font-semibold">{add}</summary>
        <div className="mt-4">{children}</div>
      </details>
      <ul className="border-rule-strong border-t">
        {entities.map(({ id, name, facts, href }) => (
          <li key={id} className="border-rule border-b py-2" id={id}>
            <a
              className="font-serif text-[15px] underline decoration-rule-strong underline-offset-2"
              dir="auto"
              href={href}
            >
              {name}
            </a>
            {facts.length === 0 ? null : <p className="text-soft text-xs wrap-anywhere">{facts.join(" · ")}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
