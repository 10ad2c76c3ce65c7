import type { Instrumentation } from "next";

/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followResponses } = await import("#app/response.ts");
  followResponses();
  const { heedStop } = await import("#app/stopping.ts");
  heedStop();
  const { watchEventLoop } = await import("#lib/watching/event-loop.ts");
  watchEventLoop();
}

/** Logs what failed where no page or route answered for itself, under the digest that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/watching/log.ts");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  // Whoever leaves before the whole of their request has come is no fault of this server's.
  const hasLeft = error instanceof Error && "code" in error && error.code === "ECONNRESET";
  log()[hasLeft ? "info" : "error"]({ fault: digest, route: routePath, error }, "A request failed.");
};
