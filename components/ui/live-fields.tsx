"use client";

import type { ReactNode } from "react";

import { useListening } from "./use-listening.ts";

/** Fields that scripts answer to: off until they listen, since what is typed before would be lost. */
export function LiveFields({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className="contents" disabled={!useListening()}>
      {children}
    </fieldset>
  );
}
