"use client";

import { signInHref } from "#components/ui/addresses.ts";

/** Somebody who has the same document open. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
}

/** Who else has a document open, and whether others' changes are told here at all. */
export function PresenceLine({
  others,
  connection,
}: {
  readonly others: readonly PresentPerson[];
  /** `lost` says that others' changes may be missing until it is back; `signed-out`, that they will be. */
  readonly connection: "live" | "lost" | "signed-out";
}) {
  return (
    <p className="text-soft text-[13px]" role="status">
      {connection === "live" && others.length > 0 ? (
        <>
          Also here: <span className="text-ink">{others.map(({ name }) => name).join(", ")}</span>
        </>
      ) : null}
      {connection === "lost" ? "Not connected: what others change may be missing here. Trying again." : null}
      {connection === "signed-out" ? (
        <>
          Your session has ended. What you typed is kept:{" "}
          <a className="underline underline-offset-2" href={signInHref("/edit")} rel="noopener" target="_blank">
            sign in
          </a>{" "}
          in another window and go on here.
        </>
      ) : null}
    </p>
  );
}
