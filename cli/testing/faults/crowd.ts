import { randomInt } from "node:crypto";
import { z } from "zod";

import { type Ask, askingAs, type Heard, isToldLater, send } from "./asking.ts";
import { DOSSIER, type Identity } from "./people.ts";
import type { World } from "./world.ts";
import { readJson } from "./writer.ts";

/** A change that was acknowledged, and as which version or revision of what. */
export interface Done {
  readonly kind: "draft" | "claim" | "event" | "question" | "dossier";
  readonly entity: string;
  readonly mark: string;
  /** Of a claim and a question the revision that brought it about, of all else its version. */
  readonly at: number;
}

/** What a crowd did, and what it was told. */
export interface CrowdRecords {
  readonly done: Done[];
  readonly refused: string[];
  conflicts: number;
  reads: number;
  /** Changes, tried or made, of which it was told that nothing was changed, and to ask again later: an overloaded machine keeps no promise by hiding that. */
  later: number;
  readonly problems: string[];
}

/** The revision that somebody has been told of: nobody may read an older one from then on. */
interface Latest {
  revision: number;
}

/** Things that all change at once: `c-0`, `e-0`, `q-0` and so on. */
const CROWDED = 3;

const claimNow = z.object({ claim: z.object({ id: z.string() }), revision: z.number() });
const withTheirs = z.object({ theirs: z.object({ version: z.number(), cells: z.unknown() }) });
const withCurrent = z.object({ current: z.object({ version: z.union([z.string(), z.number()]) }) });
const dossierNow = z.object({
  revision: z.number(),
  questions: z.array(z.looseObject({ id: z.string() })),
});

/** One of many who change the same few things, at whichever site, and never wait for anybody. */
export class Crowder {
  readonly #world: World;
  readonly #records: CrowdRecords;
  readonly #latest: Latest;
  readonly #own: ReturnType<typeof askingAs>;
  readonly #reviewer: ReturnType<typeof askingAs>;
  /** Versions as this one knows them. */
  readonly #seen = new Map<string, number>();
  #count = 0;
  readonly #name: string;

  constructor(
    world: World,
    [records, latest]: readonly [CrowdRecords, Latest],
    { own, reviewer, name }: { readonly own: Identity; readonly reviewer: Identity; readonly name: string },
  ) {
    this.#world = world;
    this.#records = records;
    this.#latest = latest;
    this.#own = askingAs(own, world);
    this.#reviewer = askingAs(reviewer, world);
    this.#name = name;
  }

  /** Changes something. */
  async act(): Promise<void> {
    const dice = randomInt(10);
    if (dice < 5) await this.#claim(`c-${randomInt(CROWDED)}`);
    else if (dice < 8) await this.#event(`e-${randomInt(CROWDED)}`);
    else if (dice < 9) await this.#question(`q-${randomInt(CROWDED)}`);
    else await this.#heading();
  }

  /** Reads the dossier: never older than what anybody had been told when it was asked for. */
  async read(): Promise<z.infer<typeof dossierNow> | null> {
    const { revision } = this.#latest;
    const ask: Ask = { method: "GET", path: `/api/v1/dossiers/${DOSSIER}`, headers: {}, body: null };
    const read = readJson((await this.#send(ask))?.text ?? "", dossierNow);
    this.#records.reads += 1;
    if (read !== null && read.revision < revision)
      this.#records.problems.push(`Revision ${read.revision} was read after ${revision} had been answered.`);
    return read;
  }

  async #claim(id: string): Promise<void> {
    const standing = await this.#send(this.#own.read(id));
    if (standing === null) return;
    const mark = this.#mark();
    const changed = await this.#change(this.#own.change(id, standing.etag, mark), mark, withCurrent);
    if (changed === null) return;
    const draft = Number(/\.(\d+)"$/u.exec(changed.etag)?.[1]);
    this.#records.done.push({ kind: "draft", entity: id, mark, at: draft });
    const accepted = await this.#change(this.#reviewer.accept(id, draft), null, withCurrent);
    const told = readJson(accepted?.text ?? "", claimNow);
    if (told === null) return;
    this.#records.done.push({ kind: "claim", entity: id, mark, at: told.revision });
    this.#told(told.revision);
    await this.read();
  }

  async #event(id: string): Promise<void> {
    const seen = this.#seen.get(id) ?? 1;
    const mark = this.#mark();
    const heard = await this.#change(this.#own.event(id, seen, mark), mark, withTheirs, (theirs) => {
      this.#seen.set(id, theirs.theirs.version);
    });
    if (heard === null) return;
    this.#seen.set(id, seen + 1);
    this.#records.done.push({ kind: "event", entity: id, mark, at: seen + 1 });
  }

  async #question(id: string): Promise<void> {
    const base = (await this.read())?.questions.find((one) => one.id === id);
    if (base === undefined) return;
    const mark = this.#mark();
    const tried = await this.#send(this.#own.tryQuestion(base, mark));
    const state = readJson(tried?.text ?? "", z.object({ state: z.string() }))?.state ?? "";
    const heard = await this.#change(this.#own.question(base, mark, state), mark, z.object({ kind: z.string() }));
    const told = readJson(heard?.text ?? "", z.object({ revision: z.number() }));
    if (told === null) return;
    this.#records.done.push({ kind: "question", entity: id, mark, at: told.revision });
    this.#told(told.revision);
  }

  async #heading(): Promise<void> {
    const seen = this.#seen.get(DOSSIER) ?? 1;
    const mark = this.#mark();
    const current = z.object({ current: z.object({ version: z.number() }) });
    const heard = await this.#change(this.#reviewer.describe(mark, seen), mark, current, (theirs) => {
      this.#seen.set(DOSSIER, theirs.current.version);
    });
    if (heard === null) return;
    this.#seen.set(DOSSIER, seen + 1);
    this.#records.done.push({ kind: "dossier", entity: DOSSIER, mark, at: seen + 1 });
  }

  #mark(): string {
    this.#count += 1;
    return `mark-${this.#name}-${this.#count}`;
  }

  #told(revision: number): void {
    this.#latest.revision = Math.max(this.#latest.revision, revision);
  }

  /** Null where the change was refused: a conflict tells what stands. */
  async #change<Told>(
    ask: Ask,
    mark: string | null,
    conflict: z.ZodType<Told>,
    learn: (told: Told) => void = () => undefined,
  ): Promise<Heard | null> {
    const heard = await this.#send(ask);
    if (heard !== null && heard.status < 300) return heard;
    if (mark !== null) this.#records.refused.push(mark);
    if (heard?.status !== 409 && heard?.status !== 412) return null;
    this.#records.conflicts += 1;
    const told = readJson(heard.text, conflict);
    if (told === null) this.#records.problems.push(`A conflict does not say what stands: ${heard.text.slice(0, 300)}`);
    else learn(told);
    return null;
  }

  /** Nothing is broken here, so every server always answers; no answer is an outage but one that is told as it must be, to who changes something: nobody stands in the way of who reads. */
  async #send(ask: Ask): Promise<Heard | null> {
    const { sites } = this.#world;
    const heard = await send((sites[randomInt(2)] ?? sites[0]).url, ask);
    const isLater = ask.method !== "GET" && heard !== null && isToldLater(heard);
    if (isLater) this.#records.later += 1;
    const isOdd = heard === null || (heard.status >= 500 && !isLater) || /deadlock/iu.test(heard.text);
    if (isOdd)
      this.#records.problems.push(
        `${ask.path} was answered ${heard?.status}: ${heard?.text.slice(0, 300) ?? "nothing"}`,
      );
    return heard;
  }
}
