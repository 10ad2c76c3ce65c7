"use client";

import type { KeyboardEvent } from "react";

import { moveBetweenCells } from "./move-between-cells.ts";

/**
 * Markup that the server has kept under a key (matrix-store.ts). The page carries it once: on the
 * server it is written out, in the browser what stands there is left alone, and only the key is sent.
 */
export function MatrixIsland({
  id,
  label,
  className,
  scrolls,
}: {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  /** Whether it has scroll bars of its own, and so must take the focus. */
  readonly scrolls: boolean;
}) {
  const markup = typeof window === "undefined" ? (globalThis.parallaxMatrices?.get(id) ?? GONE) : "";
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenCells(event.target, event.key)) event.preventDefault();
  };
  return (
    <section
      aria-label={label}
      className={className}
      dangerouslySetInnerHTML={{ __html: markup }}
      onKeyDown={move}
      suppressHydrationWarning
      tabIndex={scrolls ? 0 : undefined}
    />
  );
}

/** Said only where a server under great load has let the markup go before it was written out. */
const GONE = "<p>This could not be drawn just now. Reload the page.</p>";
