import { draftHref, recordHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { Draft } from "#lib/draft.ts";
import { ok, type Result } from "#lib/result.ts";

import type { DeedRequest } from "./deeds.ts";

/** Asks the server for a deed, or for what takes one back. Gives the draft as it then stands; null where it was about none. */
export async function askDeed(
  dossier: string,
  document: string,
  request: DeedRequest,
  seen: number | null,
): Promise<Result<Draft | null, SendFault>> {
  switch (request.do) {
    case "dismiss": {
      const { place, isDismissed } = request;
      const answer = await sendJson(`${recordHref(dossier, document)}/dismissals`, { ...place, isDismissed });
      return answer.ok ? ok(null) : answer;
    }
    case "move":
      return sendJson<Draft>(`${draftHref(dossier, request.draft.id)}/move`, {
        move: request.move,
        seen,
        reason: null,
      });
    case "save": {
      const { draft, isNew, send } = request;
      const { claim, base } = draft;
      const body = { claim, base, seen: isNew ? null : seen, send, reason: null };
      return sendJson<Draft>(draftHref(dossier, draft.id), body);
    }
  }
}
