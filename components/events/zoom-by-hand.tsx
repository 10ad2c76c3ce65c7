"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

import { moveWindow, partOfWindow, type TimeWindow, writeWindow, zoomIn, zoomOut } from "#lib/time-window.ts";

/** Milliseconds without a turn of the wheel after which the server is asked. */
const SETTLED = 150;

/** Pixels below which a stroke is a click. */
const CLICK = 8;

/** Lets the axis within be zoomed and moved in place: by its links, by key, by a stroke across a lane, and by the wheel with Control. What is shown is drawn by the server, and stands in the address. */
export function ZoomByHand({
  base,
  kept,
  window: shown,
  whole,
  children,
}: {
  /** The page's address without its parameters. */
  readonly base: string;
  /** Its parameters beside the window; empty where it has none. */
  readonly kept: string;
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const stroke = useRef<HTMLDivElement>(null);
  const asked = useRef<TimeWindow | null>(null);
  const router = useRouter();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const go = (href: string, next: TimeWindow | null) => {
      asked.current = next;
      router.replace(href, { scroll: false });
    };
    // What is drawn may be what an earlier key asked for: the next step goes on from what the last one did.
    if (asked.current !== null && writeWindow(asked.current) === writeWindow(shown)) asked.current = null;
    const hands = new Hands(element, stroke.current, asked.current ?? shown, whole, (next) =>
      go(`${base}${writeWindow(next)}${kept === "" ? "" : `&${kept}`}`, next),
    );
    const onKey = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, key } = event;
      const isTyping = target instanceof HTMLElement && target.closest("input, select, textarea") !== null;
      if (isTyping || altKey || ctrlKey || metaKey) return;
      if (hands.key(key)) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-zoom]") : null;
      if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(link.pathname + link.search, null);
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("keydown", onKey, { signal });
    element.addEventListener("click", onClick, { signal });
    element.addEventListener("pointerdown", (event) => hands.down(event), { signal });
    element.addEventListener("pointermove", (event) => hands.move(event), { signal });
    element.addEventListener("pointerup", (event) => hands.up(event), { signal });
    element.addEventListener("pointercancel", () => hands.cancel(), { signal });
    element.addEventListener("wheel", (event) => hands.wheel(event), { signal, passive: false });
    return () => {
      listening.abort();
      hands.cancel();
    };
  }, [base, kept, shown, whole, router]);
  return (
    <div ref={frame} className="zoomable relative outline-none" tabIndex={-1}>
      {children}
      <div ref={stroke} className="stroke" hidden />
    </div>
  );
}

/** What keys, strokes and the wheel make of the window. Steps add up, however late each is drawn. */
class Hands {
  readonly #frame: HTMLElement;
  readonly #stroke: HTMLElement | null;
  readonly #whole: TimeWindow;
  readonly #show: (next: TimeWindow) => void;
  #window: TimeWindow;
  #begun: { readonly x: number; readonly lane: DOMRect } | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    frame: HTMLElement,
    stroke: HTMLElement | null,
    window: TimeWindow,
    whole: TimeWindow,
    show: (next: TimeWindow) => void,
  ) {
    this.#frame = frame;
    this.#stroke = stroke;
    this.#window = window;
    this.#whole = whole;
    this.#show = show;
  }

  key(key: string): boolean {
    const [window, whole] = [this.#window, this.#whole];
    const steps: Readonly<Record<string, () => TimeWindow>> = {
      "+": () => zoomIn(window, whole),
      "0": () => whole,
      "=": () => zoomIn(window, whole),
      "-": () => zoomOut(window, whole),
      ArrowLeft: () => moveWindow(window, whole, -1),
      ArrowRight: () => moveWindow(window, whole, 1),
    };
    const step = steps[key];
    if (step === undefined) return false;
    this.#window = step();
    this.#show(this.#window);
    return true;
  }

  down(event: PointerEvent): void {
    const lane = laneOf(event);
    if (lane === null || event.button !== 0) return;
    this.#frame.focus({ preventScroll: true });
    this.#begun = { x: event.clientX, lane };
    event.preventDefault();
  }

  move({ clientX }: PointerEvent): void {
    if (this.#begun === null || this.#stroke === null) return;
    const { x, lane } = this.#begun;
    const here = Math.max(lane.left, Math.min(lane.right, clientX));
    const frame = this.#frame.getBoundingClientRect();
    this.#stroke.hidden = Math.abs(here - x) < CLICK;
    this.#stroke.style.left = `${Math.min(x, here) - frame.left}px`;
    this.#stroke.style.width = `${Math.abs(here - x)}px`;
  }

  up({ clientX }: PointerEvent): void {
    const begun = this.#begun;
    this.cancel();
    if (begun === null || Math.abs(clientX - begun.x) < CLICK) return;
    this.#window = partOfWindow(this.#window, this.#whole, placeOn(begun.lane, begun.x), placeOn(begun.lane, clientX));
    this.#show(this.#window);
  }

  wheel(event: WheelEvent): void {
    const lane = laneOf(event);
    if (lane === null || !event.ctrlKey) return;
    event.preventDefault();
    const zoom = event.deltaY < 0 ? zoomIn : zoomOut;
    this.#window = zoom(this.#window, this.#whole, placeOn(lane, event.clientX));
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#show(this.#window), SETTLED);
  }

  cancel(): void {
    this.#begun = null;
    if (this.#stroke !== null) this.#stroke.hidden = true;
    clearTimeout(this.#waiting);
  }
}

/** The lane under the pointer. */
function laneOf({ target }: Event): DOMRect | null {
  const lane = target instanceof Element ? target.closest("[data-lane]") : null;
  return lane?.getBoundingClientRect() ?? null;
}

/** From 0 at a lane's left edge to 1 at its right. */
function placeOn({ left, width }: DOMRect, x: number): number {
  return Math.max(0, Math.min(1, (x - left) / Math.max(1, width)));
}
