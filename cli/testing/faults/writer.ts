import { setTimeout } from "node:timers/promises";
import { z } from "zod";

import { type Ask, askingAs, type Heard, send } from "./asking.ts";
import type { Identity } from "./people.ts";
import type { RunningSite, World } from "./world.ts";

/** What a writer knows of one write: `mark` is in what was written, and in nothing else. */
export interface Write {
  readonly kind: "record" | "change" | "accept" | "event" | "freeze";
  readonly writer: number;
  readonly mark: string;
  /** Whether it was said to be done, said not to be done, or neither. */
  state: "acknowledged" | "denied" | "unknown";
}

/** All that writers remember. */
export interface Records {
  readonly writes: Write[];
  /** The bytes of each permanent link, as they were first, by its id. */
  readonly frozen: Map<string, string>;
  /** Answers that no caller should ever get. */
  readonly odd: string[];
}

/** Somebody who writes in a world, and whose claim, question and event are theirs alone: `c-3`, `q-3`, `e-3` of the writer 3. */
export class Writer {
  readonly number: number;
  readonly #world: World;
  readonly #records: Records;
  readonly #asks: ReturnType<typeof askingAs>;
  /** The version of their event as they know it. */
  #seen = 1;

  constructor(world: World, records: Records, number: number, identity: Identity) {
    this.number = number;
    this.#world = world;
    this.#records = records;
    this.#asks = askingAs(identity, world);
  }

  /** Proposes a new claim. */
  async record(): Promise<void> {
    const write = this.#begin("record");
    await this.#carryOut(write, this.#asks.record(`q-${this.number}`, write.mark));
  }

  /** Proposes a change of their claim, and a reviewer accepts it. */
  async change(reviewer: ReturnType<typeof askingAs>): Promise<void> {
    const version = await this.propose();
    if (version !== null) await this.accept(reviewer, version.mark, version.draft);
  }

  /** Proposes a change; null where that did not come through. */
  async propose(): Promise<{ readonly mark: string; readonly draft: number } | null> {
    const claim = `c-${this.number}`;
    const standing = await send(this.#site().url, this.#asks.read(claim));
    if (standing === null || standing.etag === "") return null;
    const write = this.#begin("change");
    const done = await this.#carryOut(write, this.#asks.change(claim, standing.etag, write.mark));
    if (done === null || write.state !== "acknowledged") return null;
    return { mark: write.mark, draft: Number(/\.(\d+)"$/u.exec(done.etag)?.[1]) };
  }

  /** The reviewer accepts what was proposed. */
  async accept(reviewer: ReturnType<typeof askingAs>, mark: string, draft: number): Promise<void> {
    const write: Write = { kind: "accept", writer: this.number, mark, state: "unknown" };
    this.#records.writes.push(write);
    await this.#carryOut(write, reviewer.accept(`c-${this.number}`, draft));
  }

  /** Changes their event, which readers see at once. */
  async event(): Promise<void> {
    const write = this.#begin("event");
    const heard = await this.#carryOut(write, this.#asks.event(`e-${this.number}`, this.#seen, write.mark));
    if (write.state === "acknowledged") this.#seen += 1;
    if (heard?.status === 409) this.#seen = versionIn(heard.text) ?? this.#seen;
  }

  /** Freezes a view, and keeps the bytes. */
  async freeze(): Promise<void> {
    const write = this.#begin("freeze");
    const heard = await this.#carryOut(write, this.#asks.freeze(write.mark));
    if (heard === null || write.state !== "acknowledged") return;
    const id = readJson(heard.text, z.object({ id: z.string() }))?.id ?? "";
    const bytes = await bytesOf(this.#site(), id);
    if (bytes !== null) this.#records.frozen.set(id, bytes);
  }

  #begin(kind: Write["kind"]): Write {
    const mark = `mark-${this.number}-${this.#records.writes.length}`;
    const write: Write = { kind, writer: this.number, mark, state: "unknown" };
    this.#records.writes.push(write);
    return write;
  }

  /** Sends it, and where nothing certain is heard, mostly again, as people and programs do. */
  async #carryOut(write: Write, ask: Ask): Promise<Heard | null> {
    let mayBeDone = false;
    for (let tries = 0; ; tries += 1) {
      const heard = await this.#sendInTurn(ask);
      if (heard !== null && heard.status < 300) {
        write.state = "acknowledged";
        return heard;
      }
      mayBeDone ||= isOpen(heard);
      write.state = mayBeDone ? "unknown" : "denied";
      if (isOdd(heard))
        this.#records.odd.push(`${ask.path} was answered ${heard?.status}: ${heard?.text.slice(0, 200)}`);
      const isRefused = heard !== null && heard.status < 500;
      if (isRefused || tries === 2 || Math.random() < 0.4) return heard;
      await untilServed(this.#world);
    }
  }

  /** A token may ask for five writes a second, over and over: whoever asks for more waits. */
  async #sendInTurn(ask: Ask): Promise<Heard | null> {
    for (const begun = performance.now(); ; ) {
      const heard = await send(this.#site().url, ask);
      if (heard?.status !== 429) return heard;
      if (performance.now() - begun > LONGEST_REFUSAL)
        throw new Error(`${ask.path} is refused for longer than a minute's count lasts.`);
      await setTimeout(500);
    }
  }

  #site(): RunningSite {
    return someSite(this.#world);
  }
}

/** Whether what was asked may have been done, for all that was heard. */
function isOpen(heard: Heard | null): boolean {
  return heard === null || (heard.status >= 500 && !/nothing was changed/iu.test(heard.text));
}

/** Whether it is what nobody should ever be told. */
function isOdd(heard: Heard | null): boolean {
  return heard?.status === 500 || /deadlock/iu.test(heard?.text ?? "");
}

function someSite({ sites }: World): RunningSite {
  const [first, second] = sites;
  return second.isRunning() && (Math.random() < 0.5 || !first.isRunning()) ? second : first;
}

/** Milliseconds for which anybody is told to wait their turn, at most. */
const LONGEST_REFUSAL = 75_000;

/** Milliseconds within which a world that was broken serves again, at most. */
export const RECOVERY = 60_000;

/** Settles when a site says that it may be sent requests; gives the milliseconds that it took. */
export async function untilServed(world: World): Promise<number> {
  const started = performance.now();
  const ready: Ask = { method: "GET", path: "/api/v1/health/ready", headers: {}, body: null };
  while (performance.now() - started < RECOVERY) {
    if ((await send(someSite(world).url, ready))?.status === 200) return performance.now() - started;
    await setTimeout(50);
  }
  throw new Error(`Nothing serves again within ${RECOVERY / 1000} seconds.`);
}

/** What a permanent link gives; null where nothing answers. */
export async function bytesOf(site: RunningSite, id: string): Promise<string | null> {
  const ask: Ask = { method: "GET", path: `/c/${id}.json`, headers: {}, body: null };
  const heard = await send(site.url, ask);
  return heard?.status === 200 ? heard.text : null;
}

function versionIn(text: string): number | null {
  return readJson(text, z.object({ theirs: z.object({ version: z.number() }) }))?.theirs.version ?? null;
}

/** What of a body is looked at; null where it is not so. */
export function readJson<Told>(text: string, schema: z.ZodType<Told>): Told | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
