"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import { moveBetweenCells } from "#components/comparison/move-between-cells.ts";

import type { Trouble } from "./fetch-markup.ts";
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
  source,
}: {
  readonly id: string;
  /** A table that has a name is walked by arrow keys. */
  readonly label?: string;
  readonly className: string;
  /** Whether it has scroll bars of its own, and so must take the focus. */
  readonly scrolls?: boolean;
  /** The present markup, where an open page has asked for it. */
  readonly markup?: string | undefined;
  /** Where the present markup is found; absent where an open page is given it, or the key never changes. */
  readonly source?: string | undefined;
}) {
  const section = useRef<HTMLDivElement>(null);
  /** The key of what stands there. */
  const drawn = useRef<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt that is asked for is another one
  useEffect(() => {
    const element = section.current;
    if (element === null) return;
    // What the server wrote out may be older than what React begins with.
    drawn.current ??= element.firstChild === null ? "" : (element.dataset["key"] ?? "");
    const onDrawn = () => {
      drawn.current = id;
      setTrouble(null);
    };
    if (drawn.current === id) return onDrawn();
    const outdated = new AbortController();
    renewMarkup(element, { markup, source, onTrouble: setTrouble }, outdated.signal).then(
      (isDrawn) => isDrawn && onDrawn(),
      () => setTrouble("refused"),
    );
    return () => outdated.abort();
  }, [id, markup, source, attempt]);
  const written = typeof window === "undefined" ? kept(id) : "";
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenCells(event.target, event.key)) event.preventDefault();
  };
  const Box = label === undefined ? "div" : "section";
  return (
    <>
      {trouble === null ? null : <NotRenewed onAct={() => setAttempt(attempt + 1)} trouble={trouble} />}
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
    </>
  );
}

/** What a reader is told of what is below. */
const TOLD: Readonly<Record<Trouble, string>> = {
  away: "What follows is as it was before the last change: the server does not answer. It is asked again by itself.",
  refused:
    "What follows is as it was before the last change: the server does not give it as it is now. Reload the page to learn why.",
};

function NotRenewed({ trouble, onAct }: { readonly trouble: Trouble; readonly onAct: () => void }) {
  return (
    <p className="border-apart bg-apart-wash my-2 border-l-[3px] px-3 py-2 text-[13px]" role="alert">
      {TOLD[trouble]}{" "}
      <button className="underline underline-offset-2" onClick={onAct} type="button">
        Try again
      </button>
    </p>
  );
}

/** What this answer was given to write out. A page without it would be one with a hole. */
function kept(id: string): string {
  const markup = globalThis.parallaxMarkup?.find(id);
  if (markup === undefined) throw new Error(`No markup is kept under ${id}.`);
  return markup;
}
