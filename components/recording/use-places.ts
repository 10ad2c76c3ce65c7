"use client";

import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";

import type { Mention } from "#lib/mention.ts";
import { describePassage, type Passage } from "#lib/passage.ts";
import { withinQuoteLimit } from "#lib/quote-limit.ts";
import { offsetsIn } from "#lib/text.ts";

import { type ChosenWords, stepBetween, stretchWords } from "./chosen-words.ts";
import { revealWords, selectedWords } from "./text-places.ts";
import { tellMention } from "./toolbar.tsx";
import type { Work } from "./use-work.ts";
import { placeOfEntry, type WorkEntry, type WorkPlace } from "./work-entry.ts";
import { passingMark, standingMarks, type WorkMark, wordsAt } from "./work-marks.ts";

/** Where one is in a text, and what is chosen and found in it. */
export interface TextPlaces {
  readonly root: RefObject<HTMLElement | null>;
  readonly marks: readonly WorkMark[];
  /** The suggestion in hand. */
  readonly current: Mention | null;
  readonly chosen: ChosenWords | null;
  /** The suggestion that is next from here. */
  readonly nextOpen: () => Mention | null;
  readonly passageOf: (words: ChosenWords) => Passage;
  readonly wordsOf: (mention: Mention) => ChosenWords;
  /** Chooses words, or none, in place of what is selected by hand. */
  readonly choose: (words: ChosenWords | null) => void;
  /** Chooses what is selected by hand. */
  readonly chooseSelected: (words: ChosenWords) => void;
  /** Chooses at once what is selected by hand: the browser tells a selection later than a key that is pressed upon it. */
  readonly heedSelection: () => void;
  readonly point: (index: number) => void;
  readonly step: (step: 1 | -1) => void;
  readonly stretch: (side: "from" | "to", step: 1 | -1) => void;
  readonly dismiss: () => Promise<void>;
  readonly showEntry: (entry: WorkEntry) => void;
  /** Back to the text, where one was. */
  readonly focusText: () => void;
  readonly isFinding: boolean;
  readonly findInput: RefObject<HTMLInputElement | null>;
  readonly openFind: () => void;
  readonly closeFind: () => void;
  readonly show: (places: readonly ChosenWords[], shown: ChosenWords | null) => void;
  readonly take: (words: ChosenWords) => void;
}

interface Found {
  readonly places: readonly ChosenWords[];
  readonly shown: ChosenWords | null;
}

const NOTHING: Found = { places: [], shown: null };

export function usePlaces({ document: { text: held, isPassedOn } }: WorkPlace, work: Work): TextPlaces {
  const text = held ?? "";
  const offsets = useMemo(() => offsetsIn(text), [text]);
  const root = useRef<HTMLElement>(null);
  const findInput = useRef<HTMLInputElement>(null);
  /** Where the next suggestion is looked for from. */
  const here = useRef<number | null>(null);
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  const [inHand, setInHand] = useState<Mention | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const { mentions } = work.coverage;
  const wordsOf = useCallback((mention: Mention) => wordsAt(mention, offsets), [offsets]);
  const current = inHand === null ? null : (mentions.find((one) => isSamePlace(one, inHand)) ?? null);

  const standing = useMemo(
    () => standingMarks({ text, offsets }, work.entries, mentions),
    [text, offsets, work.entries, mentions],
  );
  const marks = useMemo(() => {
    const passing = (found?.places ?? []).map((words) => passingMark(words, "work-found"));
    const shown = found?.shown ?? null;
    return [
      ...standing,
      ...passing,
      ...(shown === null ? [] : [passingMark(shown, "work-current")]),
      ...(chosen === null ? [] : [passingMark(chosen, "work-chosen")]),
    ];
  }, [standing, found, chosen]);

  const reveal = (words: ChosenWords) => {
    if (root.current !== null) revealWords(root.current, words);
  };
  const keep = useCallback((words: ChosenWords | null) => {
    setChosen((former) => (former?.from === words?.from && former?.to === words?.to ? former : words));
    setInHand(null);
    if (words !== null) here.current = words.from;
  }, []);
  const choose = (words: ChosenWords | null) => {
    getSelection()?.removeAllRanges();
    keep(words);
  };
  const openPlaces = () =>
    mentions.filter(({ state }) => state === "open").map((mention) => ({ ...wordsOf(mention), mention }));
  const takeMention = (mention: Mention) => {
    const words = wordsOf(mention);
    getSelection()?.removeAllRanges();
    setChosen(words);
    setInHand(mention);
    here.current = words.from;
    reveal(words);
    work.say(tellMention(mention));
  };
  const step = (by: 1 | -1) => {
    const next = stepBetween(openPlaces(), here.current, by);
    if (next === null) work.say("No suggestion is open.");
    else takeMention(next.mention);
  };
  const focusText = () => {
    root.current?.focus({ preventScroll: true });
  };
  const closeFind = () => {
    setFound(null);
    focusText();
  };
  return {
    root,
    marks,
    current,
    chosen,
    nextOpen: () => stepBetween(openPlaces(), here.current, 1)?.mention ?? null,
    passageOf: ({ from, to }) => {
      const passage = describePassage(text, offsets.codePointOf(from), offsets.codePointOf(to), offsets);
      return isPassedOn ? passage : withinQuoteLimit(passage);
    },
    wordsOf,
    choose,
    chooseSelected: keep,
    heedSelection: () => {
      const selected = selectedWords(root.current, text);
      if (selected !== null) flushSync(() => keep(selected));
    },
    point: (index) => {
      here.current = index;
      const under = mentions.find((mention) => {
        const { from, to } = wordsOf(mention);
        return from <= index && index <= to && mention.state !== "claimed";
      });
      if (under === undefined) choose(null);
      else takeMention(under);
    },
    step,
    stretch: (side, by) => {
      if (chosen === null) {
        work.say("No words are chosen yet: find some with f, or select them.");
        return;
      }
      const words = stretchWords(text, chosen, side, by);
      getSelection()?.removeAllRanges();
      setChosen(words);
      setInHand(null);
      reveal(words);
      work.say(`Chosen: “${text.slice(words.from, words.to)}”`);
    },
    dismiss: async () => {
      if (current === null) {
        work.say("No suggestion is in hand: n goes to the next.");
        return;
      }
      const isDismissed = current.state !== "dismissed";
      await work.setAside(current, isDismissed);
      if (isDismissed) choose(null);
      here.current = wordsOf(current).from;
    },
    showEntry: (entry) => {
      const place = placeOfEntry(entry);
      if (place === null) return;
      const words = wordsAt(place, offsets);
      choose(words);
      reveal(words);
    },
    focusText,
    isFinding: found !== null,
    findInput,
    openFind: () => {
      // At once, so that what is typed next goes into the box and is no command.
      flushSync(() => setFound((former) => former ?? NOTHING));
      findInput.current?.select();
    },
    closeFind,
    show: (places, shown) => {
      setFound({ places, shown });
      if (shown !== null) reveal(shown);
    },
    take: (words) => {
      choose(words);
      closeFind();
      work.say(`Chosen: “${text.slice(words.from, words.to)}”. c records, e adds a word.`);
    },
  };
}

function isSamePlace(one: Mention, other: Mention): boolean {
  return one.start === other.start && one.end === other.end;
}
