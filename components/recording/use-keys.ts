"use client";

import { useEffect, useEffectEvent, useState } from "react";

import { commandOf, type WorkspaceCommand } from "./keys.ts";

/** Where the browser keeps that single keys are turned off. */
const KEPT = "parallax-single-keys";

/** Whether single keys act, kept for the next page. */
export function useSingleKeys(): readonly [isOn: boolean, turn: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(KEPT) !== "off"), []);
  const turn = (is: boolean) => {
    setOn(is);
    localStorage.setItem(KEPT, is ? "on" : "off");
  };
  return [isOn, turn];
}

/**
 * Does what the keys say, wherever the focus is but where something is typed or a dialog is open. `before` is called
 * at each key; what it sets is known to what the key does.
 */
export function useKeys(isOn: boolean, before: () => void, onCommand: (command: WorkspaceCommand) => void): void {
  const prepare = useEffectEvent(before);
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector("dialog[open]") !== null || event.defaultPrevented) return;
    const command = commandOf(event, { isTyping: isTyping(event.target) });
    const isSingle = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (command === null || (isSingle && !isOn)) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      prepare();
      listen(event);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** The panel counts as a whole: a key pressed on one of its boxes is not meant for the text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], form") !== null;
}
