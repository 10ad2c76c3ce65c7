import "server-only";

import { findRevision } from "#lib/db/find-revision.ts";
import { type ChangeNews, followChanges } from "#lib/db/follow-changes.ts";
import { hasReplicas } from "#lib/db/probe-replicas.ts";
import { upToDate } from "#lib/db/reader.ts";
import { primaryPosition } from "#lib/db/replicas.ts";
import { log } from "#lib/watching/log.ts";

import { peerAddress } from "./peer-address.ts";
import { OUTAGE, type Problem, problemResponse } from "./problem.ts";
import { isStopping } from "./stopping.ts";
import { countStreams, takePlace } from "./stream-places.ts";

/** What a page is told: each an event and what it says. */
export type Told = readonly (readonly [event: string, said: unknown])[];

/** What one stream tells. What fails ends the stream, and the page asks again. */
export interface LiveSource {
  /** Where things stand: what whoever comes, or may have missed something, is told. */
  readonly standing: () => Promise<Told>;
  /** What a change comes to for this page. */
  readonly hear: (news: ChangeNews) => Promise<Told> | Told;
  /** Asked at the beginning and then every so often: null where the stream may go on, else the last that it tells. */
  readonly beat: () => Promise<Told | null>;
  readonly end: () => Promise<void>;
}

/** Milliseconds between two signs of life. Proxies give up a silent connection after a minute. */
const BEAT = 20_000;
/** Milliseconds after which a browser asks again when a stream has ended; up to as many again come on top, so that not all ask at once. */
const RETRY = 2_000;
/** Seconds after which it is worth asking again where there is no place. */
const LATER = 60;

const FULL: Problem = {
  status: 503,
  title: "Too many open pages",
  detail: "As many pages as can be follow this server's changes. This page asks again from time to time.",
};

/**
 * A stream of server-sent events; for who asks for JSON instead, where things stand. `open` finds what is told, or why
 * nothing is.
 */
export function liveResponse(request: Request, open: () => Promise<LiveSource | Problem>): Promise<Response> {
  // Told by a replica that is behind, a page would miss what was told before it came.
  return upToDate(() => answerLive(request, open));
}

async function answerLive(request: Request, open: () => Promise<LiveSource | Problem>): Promise<Response> {
  try {
    const source = await open();
    if ("status" in source) return problemResponse(source);
    if (wantsStream(request)) return streamResponse(request, source);
    return Response.json(Object.fromEntries(await source.standing()), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log().warn({ error }, "A stream was not begun.");
    return problemResponse(OUTAGE, {}, { "retry-after": "5" });
  }
}

function wantsStream({ method, headers }: Request): boolean {
  return method === "GET" && (headers.get("accept") ?? "").includes("text/event-stream");
}

/** Compressed, or held back by a proxy, an event would wait for the next. */
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  // When the stream has ended nothing waits for its connection, least of all a server that is stopping.
  connection: "close",
};

function streamResponse({ headers, signal }: Request, source: LiveSource): Response {
  // A stream that ends at once is asked for again soon, of the server that comes next.
  if (isStopping()) return new Response(retryText(), { headers: HEADERS });
  const stream = openStream(source, peerAddress(headers));
  if (stream === null) return problemResponse(FULL, {}, { "retry-after": String(LATER) });
  signal.addEventListener("abort", stream.close);
  if (signal.aborted) stream.close();
  return new Response(stream.body, { headers: HEADERS });
}

/** Tells a browser when to ask again after the stream has ended. */
function retryText(): string {
  return `retry: ${Math.round(RETRY * (1 + Math.random()))}\n\n`;
}

/** Null where there is no place left. */
function openStream(
  source: LiveSource,
  address: string,
): { readonly body: ReadableStream<Uint8Array>; readonly close: () => void } | null {
  const closing: (() => void)[] = [];
  const close = () => {
    for (const act of closing.splice(0)) act();
  };
  const leave = takePlace(address, close);
  if (leave === null) return null;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      closing.push(leave, ...begin(source, controller, close));
    },
    cancel: close,
  });
  return { body, close };
}

const encoder = new TextEncoder();

/** Begins to tell; gives what is to be done at the end. */
function begin(
  source: LiveSource,
  controller: ReadableStreamDefaultController<Uint8Array>,
  close: () => void,
): readonly (() => void)[] {
  let hasEnded = false;
  const write = (text: string) => {
    if (!hasEnded) controller.enqueue(encoder.encode(text));
  };
  const tell = (told: Told) => {
    for (const [event, said] of told) write(`event: ${event}\ndata: ${JSON.stringify(said)}\n\n`);
  };
  // One after the other, so that the last that is told is how things stand.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>, onFault: () => void) => {
    last = last.then(() => (hasEnded ? undefined : act())).catch(onFault);
  };
  const beat = async () => {
    write(": \n\n");
    const ending = await source.beat();
    if (ending === null) return;
    tell(ending);
    close();
  };
  write(retryText());
  const unfollow = followChanges((news) => inTurn(async () => tell(await source.hear(news)), close));
  // A database that is away for a beat is asked again at the next; when it is back, all is told again.
  const timer = setInterval(() => inTurn(beat, ignore), BEAT);
  inTurn(beat, ignore);
  inTurn(async () => tell(await source.standing()), close);
  const end = () => {
    hasEnded = true;
    clearInterval(timer);
    unfollow();
    last.then(() => source.end()).catch(() => undefined);
    try {
      controller.close();
    } catch {
      // Whoever read it has gone already.
    }
  };
  return [end];
}

function ignore(): void {
  // Tried again by itself.
}

/** Pages that may all ask for their content in the same instant, and how many a second after that. */
const AT_ONCE = 50;
const A_SECOND = 50;

/**
 * A revision as pages are told of it: `within` so many milliseconds each asks for its content, so that a thousand open
 * ones do not ask in the same instant; where there are replicas, `from` is what one must have to answer them.
 */
export async function tellRevision(number: number): Promise<Told> {
  const within = Math.ceil((Math.max(0, countStreams() - AT_ONCE) / A_SECOND) * 1000);
  return [["revision", { number, within, ...(hasReplicas() ? { from: await primaryPosition() } : {}) }]];
}

/** A dossier's revision as it stands; nothing where the dossier is gone. */
export async function revisionNow(dossier: string): Promise<Told> {
  const found = await findRevision(dossier);
  return found === null ? [] : tellRevision(found.revision);
}
