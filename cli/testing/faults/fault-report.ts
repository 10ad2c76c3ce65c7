import type { CrowdReport } from "./run-crowd.ts";

/** What came of one kind of fault. */
export interface FaultTally {
  readonly name: string;
  readonly faults: number;
  /** Why none was made; null where some were. */
  readonly hindrance: string | null;
  /** Longest time until a server said that it may be asked again, in milliseconds. */
  readonly slowest: number;
  readonly problems: readonly string[];
}

/** What came of a run. */
export interface FaultReport {
  readonly crowd: CrowdReport;
  readonly kinds: readonly FaultTally[];
  readonly writes: Readonly<Record<"acknowledged" | "denied" | "unknown" | "links", number>>;
}
