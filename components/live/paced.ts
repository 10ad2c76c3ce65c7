/** Milliseconds between two acts. */
const GAP = 2000;

/** Something that may be asked for at any time, and happens at most so often. */
export interface Paced {
  readonly ask: () => void;
  /** What was asked for and has not happened does not happen. */
  readonly stop: () => void;
}

/** Lets `act` happen at once, and then at most every two seconds, however often it is asked for. An act follows the last asking, always. */
export function paced(act: () => void): Paced {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    last = performance.now();
    act();
  };
  return {
    ask: () => {
      timer ??= setTimeout(run, Math.max(0, last + GAP - performance.now()));
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
