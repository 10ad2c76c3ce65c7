"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { sendJson } from "#components/ui/send.ts";

/** Asks the server for one thing at a time; the page is asked for again when it is done, and `fault` says why it was not. */
export function useDeed() {
  const { refresh } = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const ask = async (path: string, body: unknown) => {
    setBusy(true);
    const done = await sendJson(path, body);
    setFault(done.ok ? null : done.fault.message);
    setBusy(false);
    if (done.ok) refresh();
  };
  return { isBusy, fault, ask };
}
