"use client";

import "./text-pane.css";

import { memo, type PointerEvent, type RefObject, useEffect, useMemo } from "react";

import { directionOf } from "#components/document/language.ts";

import type { ChosenWords } from "./chosen-words.ts";
import { paragraphsIn, rangeOfWords, selectedWords, textIndexAt } from "./text-places.ts";
import type { WorkMark } from "./work-marks.ts";

interface Props {
  readonly text: string;
  readonly language: string | null;
  readonly marks: readonly WorkMark[];
  /** The element that holds the paragraphs. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onChoose: (words: ChosenWords) => void;
  /** A place of the text was pointed at. */
  readonly onPoint: (index: number) => void;
}

/** A document's text, drawn once; what is marked in it is painted over it and changes nothing of it. */
export function TextPane({ text, language, marks, root, onChoose, onPoint }: Props) {
  useEffect(() => paintMarks(root.current, marks), [root, marks]);
  useEffect(() => {
    const onSelection = () => {
      const chosen = selectedWords(root.current, text);
      if (chosen !== null) onChoose(chosen);
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [root, text, onChoose]);
  const point = (event: PointerEvent) => {
    if (getSelection()?.isCollapsed === false) return;
    const index = indexUnder(root.current, event.clientX, event.clientY);
    if (index !== null) onPoint(index);
  };
  return (
    <section
      ref={root}
      aria-label="Text of the document"
      className="work-text"
      dir={directionOf(language)}
      lang={language ?? undefined}
      onPointerUp={point}
      tabIndex={-1}
    >
      <Paragraphs text={text} />
    </section>
  );
}

const Paragraphs = memo(({ text }: { readonly text: string }) => {
  const paragraphs = useMemo(() => paragraphsIn(text), [text]);
  return paragraphs.map(({ from, text: own }) => (
    <p key={from} data-from={from}>
      {own}
    </p>
  ));
});

function indexUnder(root: Element | null, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (root === null || !caret || !root.contains(caret.offsetNode)) return null;
  return textIndexAt(root, caret.offsetNode, caret.offset);
}

/** Paints what is marked, each look by its own highlight (text-pane.css); takes it off again. */
function paintMarks(root: Element | null, marks: readonly WorkMark[]): (() => void) | undefined {
  if (root === null || !("highlights" in CSS)) return undefined;
  const looks = [...Map.groupBy(marks, ({ look }) => look)];
  for (const [look, own] of looks) {
    const highlight = new Highlight();
    highlight.priority = own[0]?.priority ?? 0;
    for (const words of own) {
      const range = rangeOfWords(root, words);
      if (range !== null) highlight.add(range);
    }
    CSS.highlights.set(look, highlight);
  }
  return () => {
    for (const [look] of looks) CSS.highlights.delete(look);
  };
}
