"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

import { recordHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import { useListening } from "#components/ui/use-listening.ts";
import type { Claim } from "#lib/claim.ts";
import { type ClaimField, type Merge, mergeOf } from "#lib/merge.ts";
import type { Passage } from "#lib/passage.ts";

import { faultsByField } from "./panel.tsx";
import { standingIn } from "./standing.ts";
import type { TextPlaces } from "./use-places.ts";
import type { Work } from "./use-work.ts";
import { useWriting, type WritingDesk } from "./use-writing.ts";
import type { WorkEntry, WorkPlace } from "./work-entry.ts";
import { type Writing, writingOf } from "./writing.ts";

/** The claim in hand: begun, written, saved, and what stands in its way. */
export interface Recording {
  readonly desk: WritingDesk;
  readonly isOpen: boolean;
  readonly isSending: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly faults: ReadonlyMap<ClaimField, string>;
  /** Words chosen in the text that the claim does not rest on yet. */
  readonly addable: Passage | null;
  readonly speakers: readonly string[];
  /** Another version that was saved meanwhile. */
  readonly conflict: Conflict | null;
  readonly accept: () => void;
  readonly beginFromChosen: () => void;
  readonly beginTyped: () => void;
  readonly open: (entry: WorkEntry) => void;
  readonly resume: () => void;
  readonly chooseQuestion: (question: string) => void;
  /** Adds a term to the codebook, for the concept of the question in hand. */
  readonly addTerm: (term: string) => Promise<void>;
  readonly record: (send: boolean) => Promise<void>;
  readonly settle: (claim: Claim) => Promise<void>;
  readonly keepMine: () => void;
  readonly leave: () => void;
}

export interface Conflict {
  readonly merge: Merge;
  readonly author: string | null;
  readonly base: number | null;
  readonly seen: number | null;
  readonly send: boolean;
}

const TYPED: Passage = { exact: "", prefix: "", suffix: "", start: null, end: null };

/** `asked` is the id of a claim that is to be open from the beginning; null for none. */
export function useRecording(place: WorkPlace, work: Work, places: TextPlaces, asked: string | null): Recording {
  const [first] = useState(() => askedEntry(work.entries, asked));
  const desk = useWriting(place, first?.writing ?? null);
  const { writing } = desk;
  const [isOpen, setOpen] = useState(first !== null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();

  const openPanel = () => {
    // At once, so that what is typed next goes into the panel and is no command.
    flushSync(() => {
      setOpen(true);
      setConflict(null);
    });
    input.current?.focus({ preventScroll: true });
  };
  useOnceListening(() => {
    if (first !== null) {
      places.showEntry(first.entry);
      input.current?.focus({ preventScroll: true });
    } else if (asked !== null) work.say("The claim that was asked for no longer stands in this document.");
  });
  const begin = (passages: readonly Passage[]) => {
    desk.begin(passages);
    openPanel();
  };
  const leave = () => {
    setOpen(false);
    setConflict(null);
    places.focusText();
  };
  const save = async (saved: Writing, send: boolean) => {
    desk.change(saved);
    let late: SendFault | null = null;
    const isDone = await desk.form.save(async (value) => {
      const answer = await work.record(value ?? saved, send);
      if (!answer.ok) late = answer.fault;
      return answer;
    });
    if (isDone) {
      desk.change(null);
      places.choose(null);
      leave();
    } else if (late !== null) setAgainst(saved, late, send);
  };
  /** Where a save came too late, sets what stands beside what was written. */
  const setAgainst = (saved: Writing, fault: SendFault, send: boolean) => {
    const standing = standingIn(fault);
    if (standing === null) return;
    // What stood is gone: it can only be saved as it is.
    if (standing.claim === null) desk.change({ ...saved, base: standing.base, seen: standing.seen });
    else setConflict({ ...standing, send, merge: mergeOf(saved.origin, saved.claim, standing.claim) });
  };

  return {
    desk,
    isOpen,
    isSending: desk.form.sent !== null,
    input,
    faults: faultsByField(desk.tried, writing?.claim.value ?? ""),
    addable: addableIn(writing, places),
    speakers: speakersIn(place, work.entries),
    conflict,
    accept: () => {
      const mention = places.current ?? places.nextOpen();
      if (mention === null) work.say("No suggestion is open.");
      else {
        places.choose(places.wordsOf(mention));
        begin([places.passageOf(places.wordsOf(mention))]);
      }
    },
    beginFromChosen: () => {
      if (places.chosen !== null) begin([places.passageOf(places.chosen)]);
      else if (writing !== null) openPanel();
      else work.say("No words are chosen yet: find some with f, or select them.");
    },
    beginTyped: () => begin([TYPED]),
    open: (entry) => {
      const opened = writingOf(entry);
      if (opened === null) return;
      desk.change(opened);
      places.showEntry(entry);
      openPanel();
    },
    resume: openPanel,
    chooseQuestion: desk.chooseQuestion,
    addTerm: async (term) => {
      const concept = place.questions.find(({ id }) => id === writing?.claim.question)?.concept ?? "";
      const path = `${recordHref(place.dossier, place.document.id)}/terms`;
      const answer = await sendJson(path, { concept, term });
      if (answer.ok) {
        work.say(`“${term}” is in the codebook now.`);
        router.refresh();
      } else work.say(answer.fault.message, answer.fault);
    },
    record: async (send) => {
      if (writing === null) return;
      if (writing.claim.question === "") work.say("Choose the question that these words answer.");
      else await save(writing, send);
    },
    settle: async (claim) => {
      if (writing === null || conflict === null) return;
      const { base, seen, send, merge } = conflict;
      const settled: Writing = { ...writing, claim, origin: merge.theirs, base, seen };
      setConflict(null);
      await save(settled, send);
    },
    keepMine: openPanel,
    leave,
  };
}

/** Does something when the page has opened and its fields are on: none of them takes the focus before. */
function useOnceListening(act: () => void): void {
  const isListening = useListening();
  const isDone = useRef(false);
  useEffect(() => {
    if (!isListening || isDone.current) return;
    isDone.current = true;
    act();
  });
}

/** What an address asks for, as it can be changed; null where it stands here no longer. */
function askedEntry(
  entries: readonly WorkEntry[],
  asked: string | null,
): { readonly entry: WorkEntry; readonly writing: Writing } | null {
  const entry = entries.find(({ id }) => id === asked);
  const writing = entry === undefined ? null : writingOf(entry);
  return entry === undefined || writing === null ? null : { entry, writing };
}

function addableIn(writing: Writing | null, { chosen, passageOf }: TextPlaces): Passage | null {
  if (writing === null || chosen === null) return null;
  const passage = passageOf(chosen);
  const isThere = writing.claim.passages.some(({ start, end }) => start === passage.start && end === passage.end);
  return isThere ? null : passage;
}

/** Who was recorded as speaking in this document, then who the text itself names. */
function speakersIn(place: WorkPlace, entries: readonly WorkEntry[]): readonly string[] {
  const recorded = entries.flatMap(({ draft, published }) => [draft?.claim?.speaker, published?.claim.speaker]);
  const named = place.mentions.map(({ speaker }) => speaker);
  return [...new Set([...recorded, ...named])].filter((speaker) => speaker != null);
}
