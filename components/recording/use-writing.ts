"use client";

import { useCallback, useEffect, useRef, useState } from "react";

import { type KeptForm, useKeptText } from "#components/editing/kept-text.ts";
import { recordHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { Passage } from "#lib/passage.ts";

import type { Suggested, Tried } from "./answers.ts";
import type { WorkPlace } from "./work-entry.ts";
import { asWriting, claimIdOf, newWriting, takeQuestion, type Writing, withoutBlanks } from "./writing.ts";

/** The claim in hand, and what the server makes of it while it is written. */
export interface WritingDesk {
  /** Kept in the browser until it is recorded, or another claim is begun. */
  readonly form: KeptForm<Writing | null>;
  readonly writing: Writing | null;
  readonly suggested: Suggested | null;
  /** Null until the server has answered. */
  readonly tried: Tried | null;
  /** Why words were not understood; what was typed stays. */
  readonly fault: SendFault | null;
  readonly change: (writing: Writing | null) => void;
  readonly begin: (passages: readonly Passage[]) => void;
  readonly chooseQuestion: (question: string) => void;
}

/** Milliseconds after the last key before a claim is tried: shorter than a glance, longer than between two keys. */
const PAUSE = 120;

/** `asked` is a claim that the address asks for: until it is left it stands in the form, with what was typed of it before. */
export function useWriting({ dossier, document, person }: WorkPlace, asked: Writing | null): WritingDesk {
  const at = `${dossier}/${document.id}/claim`;
  const [blank, setBlank] = useState(asked);
  const recognise = (kept: unknown) => keptOf(asWriting(kept), asked);
  const form = useKeptText<Writing | null>({ person, place: at, blank, recognise });
  const writing = form.value;
  const latest = useRef(writing);
  latest.current = writing;
  const { type, clear } = form;
  const put = useCallback(
    (written: Writing | null) => {
      latest.current = written;
      if (written === null) {
        setBlank(null);
        clear(null);
      } else type(written);
    },
    [type, clear],
  );
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const tried = useTrial(`${recordHref(dossier, document.id)}/try`, writing);
  const path = `${recordHref(dossier, document.id)}/suggest`;

  /** Asks what words propose; drops the answer where another claim was begun meanwhile. */
  const propose = useCallback(
    async (asked: Writing, question: string | null) => {
      const [passage] = asked.claim.passages;
      if (passage === undefined || passage.exact.trim() === "") return;
      const answer = await sendJson<Suggested>(path, { passage, question });
      if (!answer.ok) {
        setFault(answer.fault);
        return;
      }
      if (question === null) setSuggested(answer.value);
      const [best] = answer.value.choices;
      if (best === undefined) return;
      const now = latest.current;
      const isStill = now?.claim.id === asked.claim.id && now.claim.question === (question ?? "");
      if (now !== null && isStill) put(takeQuestion(now, best.question, best.proposal));
    },
    [path, put],
  );

  const begin = (passages: readonly Passage[]) => {
    const begun = newWriting(claimIdOf(crypto.getRandomValues(new Uint8Array(12))), document.id, passages);
    put(begun);
    setSuggested(null);
    setFault(null);
    void propose(begun, null);
  };
  const chooseQuestion = (question: string) => {
    if (writing === null) return;
    const known = suggested?.choices.find((choice) => choice.question === question);
    const chosen = takeQuestion(writing, question, known?.proposal ?? null);
    put(chosen);
    if (known === undefined) void propose(chosen, question);
  };
  const change = (changed: Writing | null) => {
    if (changed === null || changed.claim.id !== writing?.claim.id) setSuggested(null);
    put(changed);
    setFault(null);
  };
  return { form, writing, suggested, tried, fault, change, begin, chooseQuestion };
}

/** Of another claim than the one asked for, what was kept waits for a page that asks for none. */
function keptOf(kept: Writing | null, asked: Writing | null): Writing | null {
  return asked === null || kept?.claim.id === asked.claim.id ? kept : null;
}

/** What a claim that is being written would come to, as the server sees it; the last answer stays until the next is there. */
function useTrial(path: string, writing: Writing | null): Tried | null {
  const [tried, setTried] = useState<{ readonly id: string; readonly answer: Tried } | null>(null);
  const asked = useRef(0);
  const claim = writing?.claim ?? null;
  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    if (claim === null || claim.question === "") {
      setTried(null);
      return undefined;
    }
    const later = setTimeout(async () => {
      const answer = await sendJson<Tried>(path, { claim: withoutBlanks(claim) });
      if (asked.current === number && answer.ok) setTried({ id: claim.id, answer: answer.value });
    }, PAUSE);
    return () => clearTimeout(later);
  }, [path, claim]);
  return tried !== null && tried.id === claim?.id ? tried.answer : null;
}
