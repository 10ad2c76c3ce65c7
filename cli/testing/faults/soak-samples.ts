/** What a server holds at one moment. */
export interface SoakSample {
  /** Bytes: the process's memory, and of it what JavaScript holds. */
  readonly memory: number;
  readonly heap: number;
  /** Open files and sockets, and all that keeps a process alive: timers, streams, listeners of sockets. */
  readonly files: number;
  readonly handles: number;
  /** To the database. */
  readonly connections: number;
}

/** The names of what is sampled, and by how much the last third may be above the middle one: a part of it, and so much. */
const BOUNDS: Readonly<Record<keyof SoakSample, { readonly part: number; readonly more: number }>> = {
  memory: { part: 0.1, more: 20e6 },
  heap: { part: 0.1, more: 10e6 },
  files: { part: 0, more: 10 },
  handles: { part: 0, more: 10 },
  connections: { part: 0, more: 2 },
};

/**
 * What grows, as sentences. The lowest of each third are compared, since rubbish comes and goes; the first third is that of
 * filling caches.
 */
export function whatGrows(samples: readonly SoakSample[]): readonly string[] {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return [`${samples.length} samples are too few to see what grows: use it for longer.`];
  const [middle, last] = [samples.slice(third, 2 * third), samples.slice(-third)];
  const names: readonly (keyof SoakSample)[] = ["memory", "heap", "files", "handles", "connections"];
  return names.flatMap((name) => {
    const lowest = (part: readonly SoakSample[]) => Math.min(...part.map((sample) => sample[name]));
    const [before, after] = [lowest(middle), lowest(last)];
    const { part, more } = BOUNDS[name];
    return after <= before * (1 + part) + more ? [] : [`${name} grew from ${before} to ${after}.`];
  });
}
