import { randomInt } from "node:crypto";

import { DOSSIER, type Identity } from "./people.ts";
import type { World } from "./world.ts";

/** What a server answered; null where none did, or not to the end. */
export interface Heard {
  readonly status: number;
  readonly etag: string;
  /** Whether it says after how long to ask again. */
  readonly saysWhen: boolean;
  readonly text: string;
}

/** A request that can be sent again just as it was. */
export interface Ask {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Milliseconds after which an answer is given up: statements, locks and connections end long before. */
const PATIENCE = 25_000;

/** Sends a request to a site. */
export async function send(url: string, { method, path, headers, body }: Ask): Promise<Heard | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(url + path, { method, headers: { ...headers }, body, signal });
    const { status, headers: told } = answer;
    return { status, etag: told.get("etag") ?? "", saysWhen: told.has("retry-after"), text: await answer.text() };
  } catch {
    return null;
  }
}

/** Whether it is an outage told as one may be: nothing was changed, and it says when to ask again. */
export function isToldLater({ status, saysWhen, text }: Heard): boolean {
  return status === 503 && saysWhen && /nothing was changed/iu.test(text);
}

/** Somebody's requests. */
export function askingAs({ token, cookie }: Identity, { origin }: Pick<World, "origin">) {
  const program = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const page = { cookie, origin, "content-type": "application/json" };
  const claims = `/api/v1/dossiers/${DOSSIER}/claims`;
  const json = (body: object) => JSON.stringify(body);
  return {
    read: (claim: string): Ask => ({ method: "GET", path: `${claims}/${claim}`, headers: program, body: null }),
    record: (question: string, note: string): Ask => ({
      method: "POST",
      path: claims,
      headers: { ...program, "idempotency-key": note },
      body: json({ question, document: "a", value: "613", passages: ["613 people"], note }),
    }),
    change: (claim: string, etag: string, note: string): Ask => ({
      method: "PATCH",
      path: `${claims}/${claim}`,
      headers: { ...program, "if-match": etag, "idempotency-key": note },
      body: json({ note }),
    }),
    withdraw: (claim: string, etag: string): Ask => ({
      method: "PATCH",
      path: `${claims}/${claim}`,
      headers: { ...program, "if-match": etag },
      body: json({ withdrawn: true }),
    }),
    accept: (claim: string, seen: number): Ask => ({
      method: "POST",
      path: `/edit/d/${DOSSIER}/drafts/${claim}/accept`,
      headers: page,
      body: json({ seen, confirmed: true }),
    }),
    event: (event: string, seen: number, summary: string): Ask => ({
      method: "POST",
      path: `/edit/d/${DOSSIER}/entities/event`,
      headers: page,
      body: json({ id: event, cells: { id: event, title: `Event ${event}`, summary }, seen, reason: "" }),
    }),
    /** What a change of the definition of a question would do; `base` is the question as it was read. */
    tryQuestion: (base: Readonly<Record<string, unknown>>, definition: string): Ask => ({
      method: "POST",
      path: `/edit/d/${DOSSIER}/codebook/effect`,
      headers: page,
      body: json(recoding(base, definition)),
    }),
    question: (base: Readonly<Record<string, unknown>>, definition: string, state: string): Ask => ({
      method: "POST",
      path: `/edit/d/${DOSSIER}/codebook/save`,
      headers: page,
      body: json({ wish: recoding(base, definition), state, reason: "a crowd" }),
    }),
    describe: (title: string, seen: number): Ask => ({
      method: "POST",
      path: `/edit/d/${DOSSIER}/settings/describe`,
      headers: page,
      body: json({ title, description: "", created: null, licences: [], seen, reason: null }),
    }),
    /** From an address of its own, since one may freeze only so much in a minute. */
    freeze: (words: string): Ask => ({
      method: "POST",
      path: "/api/v1/snapshots",
      headers: { "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` },
      body: json({ dossier: DOSSIER, view: `?words=${words}` }),
    }),
  };
}

function recoding(base: Readonly<Record<string, unknown>>, definition: string) {
  return { recoding: { kind: "change-question", question: { ...base, definition }, options: [], facets: [] }, base };
}
