const controller = new AbortController();

/** Aborted when this process is told to stop: programs it runs end with it. */
export const interruption = controller.signal;

/** From now on Ctrl-C, SIGTERM, a closed terminal or the end of the command that ran this stop it in order. */
export function heedSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  process.on("disconnect", () => controller.abort());
  // Listening keeps the channel, and with it the process, open unless told not to.
  process.channel?.unref();
}

/** Settles when told to stop. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    if (interruption.aborted) resolve();
    interruption.addEventListener("abort", () => resolve());
  });
}
