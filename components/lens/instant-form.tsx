"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** Milliseconds after a choice: a date is typed part by part. */
const PAUSE = 300;

/**
 * A form whose choices go into the address. Where scripts run each choice acts at once, in place, without a step in the
 * browser's history, and what is as usual stays out of the address; without them its button sends it.
 */
export function InstantForm({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const { replace } = useRouter();
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const left = new AbortController();
    let waiting: number | undefined;
    const apply = () => {
      if (!element.checkValidity()) return;
      const chosen = [...new FormData(element)].flatMap(([name, value]) =>
        typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
      );
      const query = new URLSearchParams(chosen).toString().replaceAll("%2C", ",");
      replace(query === "" ? action : `${action}?${query}`, { scroll: false });
    };
    const wait = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(apply, PAUSE);
    };
    const send = (event: Event) => {
      event.preventDefault();
      clearTimeout(waiting);
      apply();
    };
    element.addEventListener("change", wait, { signal: left.signal });
    element.addEventListener("submit", send, { signal: left.signal });
    return () => {
      clearTimeout(waiting);
      left.abort();
    };
  }, [action, replace]);
  return (
    <form action={action} method="get" ref={form}>
      {children}
    </form>
  );
}
