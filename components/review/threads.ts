/** A remark on a claim, as editors see it. */
export interface SaidRemark {
  readonly id: string;
  readonly claim: string;
  /** The remark that begins its thread; null for that one itself. */
  readonly answers: string | null;
  readonly by: string;
  readonly body: string;
  readonly at: Date;
  /** Of one that begins a thread: when it was settled. */
  readonly settledAt: Date | null;
}

/** A remark and what was answered to it, the earliest first. */
export interface Thread {
  readonly first: SaidRemark;
  readonly answers: readonly SaidRemark[];
}

/** Remarks as threads, in the order in which they were begun. */
export function threadsOf(remarks: readonly SaidRemark[]): readonly Thread[] {
  const answers = Map.groupBy(remarks, (remark) => remark.answers);
  return (answers.get(null) ?? []).map((first) => ({ first, answers: answers.get(first.id) ?? [] }));
}

/** Whether it waits for something. */
export function isUnsettled({ first }: Thread): boolean {
  return first.settledAt === null;
}
