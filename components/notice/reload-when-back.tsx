"use client";

import { useEffect } from "react";

/** Milliseconds between two questions whether the database answers. */
const PAUSE = 2000;

/** Loads the page again as soon as the database answers. Draws nothing. */
export function ReloadWhenBack() {
  useEffect(() => {
    const timer = setInterval(async () => {
      const isBack = await fetch("/api/v1/health", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isBack) location.reload();
    }, PAUSE);
    return () => clearInterval(timer);
  }, []);
  return null;
}
