"use client";

import "./claim-steps.css";

import { type MouseEvent, useEffect } from "react";

/** The way from claim to claim, or to whatever else `noun` names, in the order of the page: by link, and by key (n or j, p or k). Without scripts the links lead to the first and the last. */
export function ClaimSteps({ ids, noun }: { readonly ids: readonly string[]; readonly noun: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === 0) return;
      event.preventDefault();
      go(ids, step);
    };
    const onHash = () => showCurrent(currentId());
    onHash();
    addEventListener("keydown", onKey);
    addEventListener("hashchange", onHash);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("hashchange", onHash);
    };
  }, [ids]);
  const follow = (step: 1 | -1) => (event: MouseEvent) => {
    event.preventDefault();
    go(ids, step);
  };
  return (
    <nav aria-label={`From ${noun} to ${noun}`} className="claim-steps screen-only">
      <a aria-keyshortcuts="p k" href={`#${encodeURIComponent(ids.at(-1) ?? "")}`} onClick={follow(-1)}>
        <span aria-hidden="true">↑</span> Previous {noun} <kbd>p</kbd>
      </a>
      <a aria-keyshortcuts="n j" href={`#${encodeURIComponent(ids[0] ?? "")}`} onClick={follow(1)}>
        <span aria-hidden="true">↓</span> Next {noun} <kbd>n</kbd>
      </a>
    </nav>
  );
}

function stepOf({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | 0 {
  const isTyping =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
  if (isTyping || altKey || ctrlKey || metaKey) return 0;
  if (key === "n" || key === "j") return 1;
  return key === "p" || key === "k" ? -1 : 0;
}

function currentId(): string {
  const id = decodeURIComponent(location.hash.slice(1));
  return id.startsWith("card.") ? id.slice("card.".length) : id;
}

/** Goes on from the claim in the address, else from what is in view; from the last to the first. */
function go(ids: readonly string[], step: 1 | -1): void {
  const at = ids.indexOf(currentId());
  const index = at === -1 ? firstInView(ids, step) : at + step;
  const id = ids.at(index % ids.length);
  if (id === undefined) return;
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  location.replace(location.href);
  document.getElementById(id)?.querySelector("a")?.focus({ preventScroll: true });
  showCurrent(id);
}

function firstInView(ids: readonly string[], step: 1 | -1): number {
  const index = ids.findIndex((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? -1) > 80);
  if (index === -1) return step === 1 ? 0 : -1;
  return step === 1 ? index : index - 1;
}

/** All of a claim's words and its card are emphasised; the address alone can name but one place. */
function showCurrent(id: string): void {
  for (const element of document.querySelectorAll("[data-current]")) element.removeAttribute("data-current");
  if (id === "") return;
  const name = CSS.escape(id);
  for (const element of document.querySelectorAll(`[data-claims~="${name}"], [data-claim="${name}"]`))
    element.setAttribute("data-current", "");
}
