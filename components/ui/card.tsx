import type { ReactNode } from "react";

/** A thing set apart from the page. `title` is its heading, when it has one. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="card border-rule bg-sheet mb-3.5 rounded border px-4.5 py-4">
      {title === undefined ? null : <h2 className="mb-1.5 font-sans text-[13px] font-semibold">{title}</h2>}
      {children}
    </section>
  );
}
