import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxResponse: AsyncLocalStorage<ServerResponse> | undefined;
}

/** The response under way; undefined outside any request. */
export function currentResponse(): ServerResponse | undefined {
  return globalThis.parallaxResponse?.getStore();
}

/** The header by which whoever asked learns what the log calls their request. */
export const REQUEST_ID = "x-request-id";

/** What the log calls the request under way; null outside any. */
export function requestId(): string | null {
  const id = currentResponse()?.getHeader(REQUEST_ID);
  return typeof id === "string" ? id : null;
}
