"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import { liveHref } from "#components/ui/plain-addresses.ts";
import { loadMorphing } from "#components/ui/renew-markup.ts";

import { followStream, revisionIn } from "./follow-stream.ts";
import { paced } from "./paced.ts";

/**
 * Lets a reading page follow its dossier: asks for the page's content again when the revision has moved, and says so
 * in a line that does not get in the way. Scroll, focus, what is typed and open panels stay. Without scripts the page
 * is as it was when it was opened.
 */
export function FollowDossier({
  dossier,
  revision,
  by,
  changesHref,
}: {
  readonly dossier: string;
  /** The revision that the page shows, and who made it. */
  readonly revision: number;
  readonly by: string;
  /** Where it is shown what the revision changed. */
  readonly changesHref: string;
}) {
  const { refresh } = useRouter();
  const [opened] = useState(revision);
  const [read, setRead] = useState(revision);
  const shown = useRef(revision);
  shown.current = revision;
  useEffect(() => {
    const pace = paced(refresh);
    const stop = followStream(liveHref(dossier), {
      hear: (_, told) => {
        const moved = revisionIn(told);
        if (moved === null || moved.number <= shown.current) return;
        pace.ask(moved.within);
        // It comes while the content does.
        void loadMorphing();
      },
    });
    return () => {
      stop();
      pace.stop();
    };
  }, [dossier, refresh]);
  const isNews = revision > opened && revision > read;
  return (
    <div
      className={
        isNews
          ? "screen-only border-rule-strong bg-sheet fixed right-4 bottom-4 left-4 z-40 flex items-baseline gap-4 rounded border px-3.5 py-2 text-[13px] shadow-sm sm:left-auto"
          : "sr-only"
      }
    >
      <p role="status">
        {isNews ? (
          <>
            Updated:{" "}
            <a className="underline underline-offset-2" href={changesHref}>
              revision {revision}
            </a>
            , by {by}
          </>
        ) : null}
      </p>
      {isNews ? (
        <button
          className="text-soft ml-auto underline underline-offset-2"
          onClick={() => setRead(revision)}
          type="button"
        >
          Close
        </button>
      ) : null}
    </div>
  );
}
