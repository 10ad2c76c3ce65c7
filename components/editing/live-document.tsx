"use client";

import { useEffect, useRef, useState } from "react";

import { followStream, type LiveEvent, revisionIn } from "#components/live/follow-stream.ts";
import { type Paced, paced } from "#components/live/paced.ts";
import { liveEditHref } from "#components/ui/edit-addresses.ts";

import { PresenceLine, type PresentPerson } from "./presence-line.tsx";

/** What has changed since a page was told last, or may have. */
export interface LiveChange {
  /** The dossier's revision now. */
  readonly revision: number;
  /** Whether drafts, remarks, dismissals or a round may have changed: in this document, or somewhere that the database did not name. */
  readonly drafts: boolean;
}

/**
 * Follows a document in an editors' page while the page is in view, tells others that one is here, and draws who else
 * is. `onChange` is called when readers' claims (the revision rises above `revision`, which the page was made from) or
 * drafts may have changed: at most every two seconds, always after the last change, once after the page has opened, and
 * again whenever a lost connection is back, since something may have been missed. One's own changes are told too. It may
 * simply call `router.refresh()`; what is typed is `useKeptText`'s to keep.
 *
 *     <LiveDocument dossier={name} document={id} revision={revision} onChange={() => router.refresh()} />
 */
export function LiveDocument({
  dossier,
  document,
  revision,
  onChange,
}: {
  readonly dossier: string;
  /** Null on a page about no single document, as a queue: then drafts of all are told, and nobody's presence. */
  readonly document: string | null;
  readonly revision: number;
  readonly onChange: (change: LiveChange) => void;
}) {
  const [others, setOthers] = useState<readonly PresentPerson[]>([]);
  const [connection, setConnection] = useState<"live" | "lost" | "signed-out">("live");
  const given = useRef({ revision, onChange });
  given.current = { revision, onChange };
  useEffect(() => {
    const heard = { revision: 0, drafts: false };
    const pace: Paced = paced(() => {
      const change = { ...heard };
      heard.drafts = false;
      given.current.onChange(change);
    });
    const hearChange = (event: LiveEvent, told: unknown) => {
      const moved = event === "revision" ? revisionIn(told) : null;
      heard.drafts ||= event === "drafts";
      heard.revision = moved?.number ?? heard.revision;
      if (heard.drafts || heard.revision > given.current.revision) pace.ask(moved?.within);
    };
    const hear = (event: LiveEvent, told: unknown) => {
      if (event === "presence") setOthers(peopleIn(told));
      else if (event === "signed-out") setConnection("signed-out");
      else hearChange(event, told);
    };
    const onConnection = (isLive: boolean) =>
      setConnection((before) => {
        if (isLive) return "live";
        return before === "signed-out" ? before : "lost";
      });
    const stop = followStream(liveEditHref(dossier, document), { hear, onConnection });
    return () => {
      stop();
      pace.stop();
    };
  }, [dossier, document]);
  return <PresenceLine connection={connection} others={others} />;
}

function peopleIn(told: unknown): readonly PresentPerson[] {
  return Array.isArray(told) ? told.flatMap((one: unknown) => personIn(one)) : [];
}

function personIn(told: unknown): readonly PresentPerson[] {
  if (typeof told !== "object" || told === null || !("id" in told) || !("name" in told)) return [];
  return [{ id: String(told.id), name: String(told.name) }];
}
