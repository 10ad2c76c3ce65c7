"use client";

import { useCallback, useEffect, useRef, useState } from "react";

import type { Fault, Result } from "#lib/result.ts";

import { findKept, openKeeper, type TextKeeper } from "./text-keeper.ts";
import type { TextPlace } from "./text-store.ts";
import { afterTyped, type Keeping, type TypedEvent, type TypedText, untouched } from "./typed-text.ts";

/** Sends what was typed to the server. `id` is the same each time until the server has it. */
export type SendTyped<Value> = (value: Value, id: string) => Promise<Result<unknown, Fault>>;

/** A form's text, kept in this browser until the server has it. */
export interface KeptForm<Value> extends TypedText<Value> {
  /** False where the browser has no room for it: then only this page has it. */
  readonly hasRoom: boolean;
  /** Takes what the form holds now. */
  readonly type: (value: Value) => void;
  /** Saves what the form holds now; true where the server has it: then it stays shown and is no longer kept. */
  readonly save: (send: SendTyped<Value>) => Promise<boolean>;
  /** Tries again, as it was last tried, to save what could not be saved. */
  readonly saveAgain: () => Promise<boolean>;
  /** Gives up what was typed, or empties the form after it was saved; `left` is what the form then shows, else `blank`. */
  clear(left?: Value): void;
}

/**
 * Keeps what somebody types into a form in this browser, by person and place, until the server has it: a reload, a
 * crash, an ended session or a server that restarts cost nothing. Give the component `key={place}` where the place
 * can change. Of two pages with the same form, each keeps its own text; what a closed one left is restored in the
 * next. The id that goes with each save makes the same save sent twice one: use it as the id of what is made (it is
 * 32 digits and letters, and so can be a claim's).
 *
 *     const form = useKeptText({ person: person.id, place: `${dossier}/${claim}/remark`, blank: "", recognise: asText });
 *     <textarea value={form.value} onChange={(event) => form.type(event.target.value)} />
 *     <button onClick={async () => {
 *       if (await form.save((body, id) => sendJson(path, { id, body }))) form.clear();
 *     }}>Remark</button>
 *     <KeptTextLine form={form} />
 */
export function useKeptText<Value>({
  person,
  place,
  blank,
  recognise,
}: TextPlace & {
  /** What the form shows where nothing is typed. */
  readonly blank: Value;
  /** Reads what was kept, perhaps by an older version of the program; null for what is no text of this form. */
  readonly recognise: (kept: unknown) => Value | null;
}): KeptForm<Value> {
  const [text, setText] = useState(() => untouched(blank));
  const [hasRoom, setRoom] = useState(true);
  // The text as it is, also between two drawings of the form.
  const truth = useRef(text);
  const keeper = useRef<TextKeeper | null>(null);
  const given = useRef({ blank, recognise });
  given.current = { blank, recognise };
  const lastSend = useRef<SendTyped<Value> | null>(null);
  // Nothing kept appears in a form that has been used.
  const isFresh = useRef(true);

  const apply = useCallback((event: TypedEvent<Value>) => {
    isFresh.current = false;
    truth.current = afterTyped(truth.current, event);
    setText(truth.current);
    keeper.current?.follow(truth.current);
  }, []);

  useEffect(() => {
    const own = openKeeper({ person, place }, setRoom);
    keeper.current = own;
    own.follow(truth.current);
    const stop = findKept({ person, place }, given.current.recognise, (found) => {
      if (!isFresh.current) return false;
      apply({ kind: "restored", ...found });
      return true;
    });
    addEventListener("pagehide", own.flush);
    document.addEventListener("visibilitychange", own.flush);
    return () => {
      stop();
      own.close();
      removeEventListener("pagehide", own.flush);
      document.removeEventListener("visibilitychange", own.flush);
    };
  }, [person, place, apply]);

  const save = useCallback(
    async (send: SendTyped<Value>) => {
      if (truth.current.sent !== null) return false;
      lastSend.current = send;
      apply({ kind: "sent", keeping: newKeeping() });
      const { kept, value } = truth.current;
      const done = await send(value, kept?.id ?? "").catch(() => ({ ok: false, fault: BROKEN }) as const);
      apply(done.ok ? { kind: "saved", keeping: newKeeping() } : { kind: "refused", fault: done.fault });
      return done.ok;
    },
    [apply],
  );
  const saveAgain = useCallback(async () => (lastSend.current === null ? false : await save(lastSend.current)), [save]);
  const type = useCallback((value: Value) => apply({ kind: "typed", value, keeping: newKeeping() }), [apply]);
  const clear = useCallback((left: Value = given.current.blank) => apply({ kind: "cleared", value: left }), [apply]);
  return { ...text, hasRoom, type, save, saveAgain, clear };
}

const BROKEN: Fault = {
  kind: "outage",
  message: "This could not be sent. What you typed is kept; try again in a moment.",
};

/** Browsers give no `crypto.randomUUID` over plain http from another machine. */
function newKeeping(): Keeping {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { id: [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""), since: Date.now() };
}
