"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { ActButton } from "#components/ui/button.tsx";
import { draftHref } from "#components/ui/edit-addresses.ts";
import { sendJson } from "#components/ui/send.ts";

/** Sends all of one's drafts to review, one after the other, and says what became of them. */
export function SendAll({
  dossier,
  drafts,
}: {
  readonly dossier: string;
  /** One's own that are being written. */
  readonly drafts: readonly { readonly id: string; readonly version: number }[];
}) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const sendAll = async () => {
    setBusy(true);
    const faults: string[] = [];
    for (const { id, version } of drafts) {
      const done = await sendJson(draftHref(dossier, id, "move"), { move: "send", seen: version, reason: null });
      if (!done.ok) faults.push(done.fault.message);
    }
    const sent = drafts.length - faults.length;
    setSaid([`${sent} sent to review.`, ...new Set(faults)].join(" "));
    setBusy(false);
    router.refresh();
  };
  return (
    <p className="mb-4 flex flex-wrap items-center gap-3">
      {drafts.length === 0 ? null : (
        <ActButton
          isOff={isBusy}
          label={`Send ${drafts.length === 1 ? "my one draft" : `all my ${drafts.length} drafts`} to review`}
          look="plain"
          onAct={sendAll}
        />
      )}
      <span role="status">{said}</span>
    </p>
  );
}
