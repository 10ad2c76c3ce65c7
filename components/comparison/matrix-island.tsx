"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";

import { moveBetweenCells } from "./move-between-cells.ts";
import { renewMarkup } from "./renew-markup.ts";

/**
 * Markup that the server has kept under a key (matrix-store.ts). The page carries it once: on the
 * server it is written out, in the browser what stands there is left alone, and only the key is sent.
 * When the key changes under an open page, the markup is fetched and what differs is changed in place.
 */
export function MatrixIsland({
  id,
  label,
  className,
  scrolls,
  source,
}: {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  /** Whether it has scroll bars of its own, and so must take the focus. */
  readonly scrolls: boolean;
  /** Where the present markup is found; null where the key never changes. */
  readonly source: string | null;
}) {
  const section = useRef<HTMLElement>(null);
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    const element = section.current;
    if (element === null || source === null || drawn.current === id) return;
    // What the server wrote out may be older than what React begins with.
    const isWrittenOut = drawn.current === null && element.firstChild !== null && element.dataset["key"] === id;
    drawn.current = id;
    if (isWrittenOut) return;
    const outdated = new AbortController();
    renewMarkup(element, source, outdated.signal).catch(() => undefined);
    return () => outdated.abort();
  }, [id, source]);
  const markup = typeof window === "undefined" ? (globalThis.parallaxMatrices?.get(id) ?? GONE) : "";
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenCells(event.target, event.key)) event.preventDefault();
  };
  return (
    <section
      aria-label={label}
      className={className}
      data-key={id}
      dangerouslySetInnerHTML={{ __html: markup }}
      onKeyDown={move}
      ref={section}
      suppressHydrationWarning
      tabIndex={scrolls ? 0 : undefined}
    />
  );
}

/** Said only where a server under great load has let the markup go before it was written out. */
const GONE = "<p>This could not be drawn just now. Reload the page.</p>";
