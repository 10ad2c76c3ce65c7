"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";

import { moveBetweenCells } from "#components/comparison/move-between-cells.ts";

import { renewMarkup } from "./renew-markup.ts";

/**
 * Markup that the server has kept under a key (markup-store.ts). The page carries it once: on the
 * server it is written out, in the browser what stands there is left alone, and only the key is sent.
 * When the key changes under an open page, what differs is changed in place.
 */
export function MarkupIsland({
  id,
  label,
  className,
  scrolls = false,
  markup,
}: {
  readonly id: string;
  /** A table that has a name is walked by arrow keys. */
  readonly label?: string;
  readonly className: string;
  /** Whether it has scroll bars of its own, and so must take the focus. */
  readonly scrolls?: boolean;
  /** The present markup, where an open page has asked for it. */
  readonly markup?: string | undefined;
}) {
  const section = useRef<HTMLDivElement>(null);
  /** The key of what stands there. */
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    const element = section.current;
    if (element === null) return;
    // What the server wrote out may be older than what React begins with.
    drawn.current ??= element.firstChild === null ? "" : (element.dataset["key"] ?? "");
    if (drawn.current === id || markup === undefined) return;
    const outdated = new AbortController();
    const onDrawn = () => {
      drawn.current = id;
    };
    renewMarkup(element, markup, onDrawn, outdated.signal).catch(() => undefined);
    return () => outdated.abort();
  }, [id, markup]);
  const written = typeof window === "undefined" ? kept(id) : "";
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenCells(event.target, event.key)) event.preventDefault();
  };
  const Box = label === undefined ? "div" : "section";
  return (
    <Box
      aria-label={label}
      className={className}
      data-key={id}
      dangerouslySetInnerHTML={{ __html: written }}
      onKeyDown={label === undefined ? undefined : move}
      ref={section}
      suppressHydrationWarning
      tabIndex={scrolls ? 0 : undefined}
    />
  );
}

/** What this answer was given to write out. A page without it would be one with a hole. */
function kept(id: string): string {
  const markup = globalThis.parallaxMarkup?.find(id);
  if (markup === undefined) throw new Error(`No markup is kept under ${id}.`);
  return markup;
}
