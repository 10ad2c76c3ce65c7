import { monitorEventLoopDelay } from "node:perf_hooks";

import { log } from "./log.ts";

/** Milliseconds for which one piece of work may keep all other work of a server waiting. */
export const LONGEST_HOLD = 200;

/** Milliseconds between two looks: one line of the log for each at most. */
const EVERY = 60_000;

/** Watches how long one piece of work keeps all other work waiting, and tells the log once a minute of the longest that was too long. Gives what looks now. */
export function watchEventLoop(): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const look = (): void => {
    const longest = Math.round(delay.max / 1e6);
    delay.reset();
    if (longest > LONGEST_HOLD) log().warn({ ms: longest }, "One piece of work kept all other work waiting.");
  };
  // The first minute is that of starting, which loads everything.
  setTimeout(() => {
    delay.reset();
    setInterval(look, EVERY).unref();
  }, EVERY).unref();
  return look;
}
