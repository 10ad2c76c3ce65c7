"use client";

import { useEffect } from "react";

const FIELDS = "input, textarea, select, [contenteditable], dialog";
/** Where readers keep that single keys are turned off, and pages that say what `/` does there. */
const KEPT = "parallax-single-keys";
const OWN_KEYS = "[data-own-keys]";

/** `/` goes to the search: the page's own field where it has one, else the head's. Not while one types. */
export function FocusSearch() {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target, defaultPrevented } = event;
      if (key !== "/" || altKey || ctrlKey || metaKey || defaultPrevented) return;
      if (target instanceof Element && target.closest(FIELDS) !== null) return;
      if (localStorage.getItem(KEPT) === "off" || document.querySelector(OWN_KEYS) !== null) return;
      const field = ["search-words", "search"].map((id) => document.getElementById(id)).find(isShown);
      if (!(field instanceof HTMLInputElement)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  return null;
}

function isShown(element: HTMLElement | null): boolean {
  return element?.checkVisibility() === true;
}
