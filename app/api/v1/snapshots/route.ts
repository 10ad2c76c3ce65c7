import { openDossier } from "#app/dossier.ts";
import { isForeign } from "#app/foreign-origin.ts";
import { FOREIGN, noDossier, tooMany } from "#app/freeze-problems.ts";
import { freezeView } from "#app/freeze-view.ts";
import { removedAnswer } from "#app/no-permalink.ts";
import { problemResponse } from "#app/problem.ts";
import { citableAddress } from "#app/public-address.ts";
import { readBody } from "#app/read-body.ts";
import { secondsUntil } from "#app/reader-limits.ts";
import { permalinkHref } from "#components/ui/addresses.ts";
import { readView } from "#lib/view.ts";

import { otherMethods } from "../other-methods.ts";
import { outageAnswer } from "../outage-answer.ts";
import { readWish, type Wish } from "./wish.ts";

/** Bytes of a wish; the longest sensible one is far below. */
const MOST_BYTES = 64 * 1024;

/** Freezes a view: 201 with its id and address, 200 where the same thing is kept already. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request.headers)) return problemResponse(FOREIGN);
  const body = await readBody(request, MOST_BYTES);
  if (body === null)
    return problemResponse({ status: 413, title: "Too long", detail: `The body is longer than ${MOST_BYTES} bytes.` });
  const wish = readWish(body);
  if (!wish.ok) return problemResponse({ status: 400, title: "Not understood", detail: wish.fault.message });
  try {
    const wait = await secondsUntil("freeze", request.headers);
    if (wait !== null) return problemResponse(tooMany(wait), {}, { "retry-after": String(wait) });
    return await freezeWish(wish.value);
  } catch (error) {
    return outageAnswer(error);
  }
}

async function freezeWish({ dossier: name, parameters }: Wish): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const { view, ignored } = readView(parameters, open.dossier);
  if (ignored.length > 0) {
    const detail = "Parts of the view are unknown; `ignored` names them with what is known.";
    return problemResponse({ status: 422, title: "No such view", detail }, { ignored });
  }
  const frozen = await freezeView(open, view);
  if ("tombstone" in frozen) return removedAnswer(frozen.tombstone);
  const { id, created } = frozen;
  const url = citableAddress(permalinkHref(id));
  return Response.json(
    { id, url },
    { status: created ? 201 : 200, headers: { location: permalinkHref(id), "cache-control": "no-store" } },
  );
}

export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");
