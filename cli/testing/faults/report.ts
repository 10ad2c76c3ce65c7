import type { FaultReport } from "./fault-report.ts";

/** The figures of a run, for people. */
export function reportLines({ crowd, kinds, writes }: FaultReport): readonly string[] {
  const faults = kinds.reduce((sum, kind) => sum + kind.faults, 0);
  return [
    "",
    ...kinds.map(({ name, faults: count, hindrance, slowest, problems }) =>
      [
        `  ${name.padEnd(44)}`,
        hindrance === null ? String(count).padStart(5) : `not made: ${hindrance}`,
        slowest === 0 ? "" : `  back within ${(slowest / 1000).toFixed(1)} s`,
        problems.length === 0 ? "" : `  ${problems.length} PROBLEMS`,
      ].join(""),
    ),
    "",
    `${faults} faults; writes checked: ${writes.acknowledged} acknowledged, ${writes.denied} refused, ${writes.unknown} whose answer was lost; ${writes.links} permanent links`,
    `${crowd.writers} writers at once on two servers: ${crowd.changes} changes, ${crowd.conflicts} conflicts told, ${crowd.reads} reads, ${crowd.later} told to come later, ${crowd.deadlocks} deadlocks`,
  ];
}

/** All that was not as it must be, with a kind of fault that could be made and was not. */
export function reportProblems({ crowd, kinds }: FaultReport): readonly string[] {
  return [
    ...crowd.problems,
    ...kinds.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
    ...kinds
      .filter(({ faults, hindrance }) => faults === 0 && hindrance === null)
      .map(({ name }) => `${name}: was not made.`),
  ];
}
