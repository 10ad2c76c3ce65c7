import type { ReactNode } from "react";

/** The column that holds a page's content. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto w-full max-w-[1440px] px-4 pt-6 pb-16 sm:px-7" id="main">
      {children}
    </main>
  );
}
