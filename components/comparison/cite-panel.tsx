import { type Cited, citationsOf } from "./citation.ts";

/** A permanent comparison's citation, in the forms that people and reference managers want. */
export function CitePanel({ cited }: { readonly cited: Cited }) {
  return (
    <details className="open:basis-full">
      <summary className="w-fit cursor-pointer">Cite</summary>
      <dl className="border-rule bg-sheet mt-2 max-w-3xl rounded border px-4.5 py-3">
        {citationsOf(cited).map(({ form, text }) => (
          <div key={form} className="py-1.5">
            <dt className="font-semibold">{form}</dt>
            <dd>
              <pre className="text-xs break-words whitespace-pre-wrap">{text}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
