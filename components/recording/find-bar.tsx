"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";

import { type ChosenWords, findWords } from "./chosen-words.ts";

interface Props {
  readonly text: string;
  readonly input: RefObject<HTMLInputElement | null>;
  /** The places found, and the one that is shown. */
  readonly onFound: (places: readonly ChosenWords[], shown: ChosenWords | null) => void;
  /** The words shown are taken. */
  readonly onTake: (words: ChosenWords) => void;
  readonly onLeave: () => void;
}

/** Finds words in the text, so that they need not be selected by hand. */
export function FindBar({ text, input, onFound, onTake, onLeave }: Props) {
  const [sought, setSought] = useState("");
  const [at, setAt] = useState(0);
  const places = findWords(text, sought);
  const show = (words: string, index: number) => {
    const found = words === sought ? places : findWords(text, words);
    const shown = found.length === 0 ? 0 : (index + found.length) % found.length;
    setSought(words);
    setAt(shown);
    onFound(found, found[shown] ?? null);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, F3: event.shiftKey ? -1 : 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      show(sought, at + step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const shown = places[at];
      if (shown !== undefined) onTake(shown);
    }
  };
  const count = places.length === 0 ? "not in the text" : `${at + 1} of ${places.length}`;
  return (
    <search className="work-find">
      <label className="work-label" htmlFor="work-find">
        Find words in the text
      </label>
      <span className="work-row">
        <input
          ref={input}
          aria-describedby="work-find-count"
          autoComplete="off"
          className="work-input"
          dir="auto"
          id="work-find"
          onChange={({ target }) => show(target.value, 0)}
          onKeyDown={onKey}
          spellCheck={false}
          value={sought}
        />
        <button
          aria-label="Occurrence before"
          className="work-small"
          onClick={() => show(sought, at - 1)}
          type="button"
        >
          ↑
        </button>
        <button aria-label="Next occurrence" className="work-small" onClick={() => show(sought, at + 1)} type="button">
          ↓
        </button>
        <button aria-label="Close" className="work-small" onClick={onLeave} type="button">
          ×
        </button>
      </span>
      <p aria-live="polite" className="work-hint" id="work-find-count">
        {sought.trim() === "" ? "↑ and ↓ go from one to the next; Enter takes it." : count}
      </p>
    </search>
  );
}
