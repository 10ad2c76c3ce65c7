"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { type SendFault, sendJson } from "./send.ts";

/** What became of what was sent last. */
export interface Sending {
  readonly isBusy: boolean;
  readonly fault: SendFault | null;
  /** Sends, and on success draws the page anew; tells whether it was done. While one is under way, another is not sent. */
  readonly send: (path: string, body: unknown) => Promise<boolean>;
}

/** Sends what an editors' page asks for, and keeps what came of it. */
export function useSend(): Sending {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<SendFault | null>(null);
  const send = async (path: string, body: unknown) => {
    if (isBusy) return false;
    setBusy(true);
    const done = await sendJson(path, body);
    setBusy(false);
    setFault(done.ok ? null : done.fault);
    if (done.ok) router.refresh();
    return done.ok;
  };
  return { isBusy, fault, send };
}
