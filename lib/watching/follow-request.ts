import type { IncomingMessage, ServerResponse } from "node:http";

import { REQUEST_ID } from "./current-response.ts";
import { log, newRequestId } from "./log.ts";
import { metrics } from "./metrics.ts";
import { routePattern } from "./route-pattern.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Gives a request its id, which its answer carries, and tells log and metrics when it is answered. */
export function followRequest({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  response.setHeader(REQUEST_ID, newRequestId());
  const begun = performance.now();
  response.once("close", () => {
    const seconds = (performance.now() - begun) / 1000;
    const labels = {
      method: METHODS.includes(method) ? method : "other",
      route: routePattern(url),
      // Whoever asked may have left before the end.
      status: response.writableFinished ? String(response.statusCode) : "left",
    };
    metrics().requests.observe(labels, seconds);
    const request = response.getHeader(REQUEST_ID);
    log().info({ request, ...labels, ms: Math.round(seconds * 1000) }, "answered");
  });
}
