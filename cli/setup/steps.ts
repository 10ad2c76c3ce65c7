/** Prints a line for each step, with the seconds it took. */
export type Steps = <Result>(name: string, act: () => Promise<StepResult<Result>>) => Promise<Result>;

/** What a step gives, and what it says of what it did, in a few words. */
export type StepResult<Result> = { readonly value: Result; readonly said: string };

/** Steps that write to the given place. */
export function describeSteps(write: (line: string) => void): Steps {
  return async (name, act) => {
    const started = performance.now();
    const { value, said } = await act();
    write(stepLine(name, said, performance.now() - started));
    return value;
  };
}

/** One step's line; the time is in milliseconds. */
export function stepLine(name: string, said: string, took: number): string {
  return `  ${name.padEnd(10)} ${said.padEnd(44)} ${(took / 1000).toFixed(1).padStart(6)} s`;
}
