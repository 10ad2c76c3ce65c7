"use client";

import { useCallback, useMemo, useRef, useState } from "react";

import { draftHref, recordHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import { type Coverage, coverageOf, type MentionPlace } from "#lib/coverage.ts";
import type { Draft } from "#lib/draft.ts";
import type { Mention } from "#lib/mention.ts";
import { ok, type Result } from "#lib/result.ts";

import { type Deed, type DeedRequest, reverseOf, tellReverse } from "./deeds.ts";
import { askDeed } from "./requests.ts";
import { passagesOf, unsentDrafts, type WorkEntry, type WorkPlace, type WorkState } from "./work-entry.ts";
import { type Writing, withoutBlanks } from "./writing.ts";

/** What has been recorded of a document, and what can be done about it. */
export interface Work {
  readonly entries: readonly WorkEntry[];
  readonly revision: number;
  readonly coverage: Coverage;
  /** What happened last, to be told; and whether it went wrong. */
  readonly said: Said;
  readonly say: (words: string, fault?: SendFault) => void;
  /** Where it fails, nothing is said: the panel shows why. */
  readonly record: (writing: Writing, send: boolean) => Promise<Result<Draft, SendFault>>;
  readonly setAside: (mention: Mention, isDismissed: boolean) => Promise<void>;
  readonly sendAll: () => Promise<void>;
  readonly drop: (draft: Draft) => Promise<void>;
  readonly recall: (draft: Draft) => Promise<void>;
  /** Proposes that a published claim be withdrawn. */
  readonly withdraw: (entry: WorkEntry) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly canUndo: boolean;
  /** Fetches what others have changed. */
  readonly refresh: () => Promise<void>;
}

export interface Said {
  readonly words: string;
  readonly fault: SendFault | null;
  /** Raised each time, so that the same words are told again. */
  readonly count: number;
}

/** Keeps what has been recorded of a document in step with the server, and what was done here so that it can be taken back. */
export function useWork(place: WorkPlace, first: WorkState): Work {
  const [state, setState] = useState(first);
  const [said, setSaid] = useState<Said>({ words: "", fault: null, count: 0 });
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  /** Versions of the drafts that were last written here. */
  const versions = useRef(new Map<string, number>());
  const { entries, dismissed } = state;
  const coverage = useMemo(
    () => coverageOf(place.mentions, passagesOf(entries), dismissed),
    [place.mentions, entries, dismissed],
  );
  const say = useCallback((words: string, fault?: SendFault) => {
    setSaid(({ count }) => ({ words, fault: fault ?? null, count: count + 1 }));
  }, []);
  const refresh = useCallback(async () => {
    const answer = await sendJson<WorkState>(`${recordHref(place.dossier, place.document.id)}/state`, {});
    if (answer.ok) setState(answer.value);
  }, [place.dossier, place.document.id]);
  const done = (deed: Deed, words: string) => {
    setDeeds((former) => [...former, deed]);
    say(words);
    return refresh();
  };

  /** Does one thing to a draft of the version `seen`; where it fails, says why. Gives what stands after it. */
  const ask = async (request: DeedRequest, seen: number | null): Promise<Result<Draft | null, SendFault>> => {
    const answer = await askDeed(place.dossier, place.document.id, request, seen);
    if (!answer.ok) say(answer.fault.message, answer.fault);
    else if (answer.value !== null) versions.current.set(answer.value.id, answer.value.version);
    return answer;
  };

  const record = async (writing: Writing, send: boolean): Promise<Result<Draft, SendFault>> => {
    const { claim, base, seen } = writing;
    const path = `${recordHref(place.dossier, place.document.id)}/record`;
    const answer = await sendJson<Draft>(path, { claim: withoutBlanks(claim), base, seen, send });
    if (!answer.ok) return answer;
    const draft = answer.value;
    versions.current.set(draft.id, draft.version);
    const former = entries.find(({ id }) => id === draft.id)?.draft ?? null;
    await done({ kind: "recorded", draft, former }, send ? "Recorded and sent to review." : "Recorded as a draft.");
    return ok(draft);
  };

  const setAside = async ({ start, end, exact }: Mention, isDismissed: boolean) => {
    const answer = await ask({ do: "dismiss", place: { start, end }, isDismissed }, null);
    if (!answer.ok) return;
    const words = isDismissed ? `Dismissed: ${exact}.` : `Open again: ${exact}.`;
    setState((former) => ({ ...former, dismissed: changedPlaces(former.dismissed, { start, end }, isDismissed) }));
    await done({ kind: "dismissed", place: { start, end }, isDismissed }, words);
  };

  const moveOne = async (draft: Draft, move: "drop" | "recall", words: string) => {
    const answer = await ask({ do: "move", draft, move }, draft.version);
    if (!answer.ok || answer.value === null) return;
    const deed: Deed = move === "drop" ? { kind: "dropped", draft } : { kind: "recalled", draft: answer.value };
    await done(deed, words);
  };

  const withdraw = async ({ id, published }: WorkEntry) => {
    const wish = { claim: null, base: published?.revision ?? null, seen: null, send: false, reason: null };
    const answer = await sendJson<Draft>(draftHref(place.dossier, id), wish);
    if (!answer.ok) {
      say(answer.fault.message, answer.fault);
      return;
    }
    versions.current.set(id, answer.value.version);
    await done(
      { kind: "withdrawn", draft: answer.value },
      "Proposed to be withdrawn. Readers see it until a reviewer agrees.",
    );
  };

  const sendAll = async () => {
    const drafts = unsentDrafts(entries, place.person);
    const sent: Draft[] = [];
    for (const draft of drafts) {
      const answer = await ask({ do: "move", draft, move: "send" }, draft.version);
      if (!answer.ok) break;
      if (answer.value !== null) sent.push(answer.value);
    }
    if (drafts.length === 0) say("There is no draft of yours here that was not sent yet.");
    else if (sent.length === drafts.length) await done({ kind: "sent", drafts: sent }, tellSent(sent.length));
    else if (sent.length > 0) {
      setDeeds((former) => [...former, { kind: "sent", drafts: sent }]);
      await refresh();
    }
  };

  const undo = async () => {
    const last = deeds.at(-1);
    if (last === undefined) {
      say("Nothing was done here that could be taken back.");
      return;
    }
    setDeeds((former) => former.slice(0, -1));
    for (const request of reverseOf(last)) {
      const seen = request.do === "dismiss" ? null : (versions.current.get(request.draft.id) ?? request.draft.version);
      const answer = await ask(request, seen);
      if (!answer.ok) {
        // What is stale cannot be taken back any more; what only failed to be sent can be tried again.
        if (!CHANGED.has(answer.fault.kind)) setDeeds((former) => [...former, last]);
        return;
      }
    }
    say(tellReverse(last));
    await refresh();
  };

  return {
    entries,
    revision: state.revision,
    coverage,
    said,
    say,
    record,
    setAside,
    sendAll,
    drop: (draft) => moveOne(draft, "drop", "Dropped. Ctrl-Z brings it back."),
    recall: (draft) => moveOne(draft, "recall", "Taken back from review."),
    withdraw,
    undo,
    canUndo: deeds.length > 0,
    refresh,
  };
}

/** Faults that say that somebody has changed the thing since. */
const CHANGED: ReadonlySet<string> = new Set(["stale", "wrong-status", "not-yours", "withdrawn", "unknown-draft"]);

function tellSent(count: number): string {
  return count === 1 ? "1 draft sent to review." : `${count} drafts sent to review.`;
}

function changedPlaces(places: readonly MentionPlace[], place: MentionPlace, isDismissed: boolean) {
  const others = places.filter(({ start, end }) => start !== place.start || end !== place.end);
  return isDismissed ? [...others, place] : others;
}
