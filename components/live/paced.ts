/** Milliseconds between two acts. */
const GAP = 2000;

/** Something that may be asked for at any time, and happens at most so often. */
export interface Paced {
  /** It happens at a random moment within so many milliseconds, where it does not have to wait longer. */
  readonly ask: (within?: number) => void;
  /** What was asked for and has not happened does not happen. */
  readonly stop: () => void;
}

/** Lets `act` happen, and then at most every two seconds, however often it is asked for. An act follows the last asking, always. */
export function paced(act: () => void): Paced {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    last = performance.now();
    act();
  };
  return {
    ask: (within = 0) => {
      timer ??= setTimeout(run, Math.max(Math.random() * within, last + GAP - performance.now()));
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
