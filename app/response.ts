import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";

import { currentResponse } from "#lib/watching/current-response.ts";
import { followRequest } from "#lib/watching/follow-request.ts";

import { drawMarkup } from "./draw-markup.ts";
import { currentSite } from "./public-address.ts";
import { followReading } from "./reading.ts";
import { contentPolicy, securityHeaders } from "./security-headers.ts";

/**
 * Lets pages know the response that they are rendered into. Next gives a page no way to say its own
 * status but to throw, and what is thrown is drawn only where scripts run. Log and metrics follow requests from here too.
 */
export function followResponses(): void {
  if (globalThis.parallaxResponse !== undefined) return;
  const current = new AsyncLocalStorage<ServerResponse>();
  globalThis.parallaxResponse = current;
  globalThis.parallaxDrawing = { draw: drawMarkup, isAskedAgain, underWay: currentResponse };
  subscribe("http.server.request.start", (message) => {
    const { request, response } = readStart(message);
    if (response === null) return;
    current.enterWith(response);
    if (request === null) return;
    followRequest(request, response);
    if (!isReadable(request.url)) request.url = UNREADABLE;
    secure(request, response);
    followReading(request, response);
  });
}

/**
 * Gives every answer the headers of security-headers.ts, whoever makes it: a page, a route, or Next itself. Next reads
 * the nonce for a page's scripts from the request's Content-Security-Policy, where a proxy.ts would put it; that
 * one would cost each request a second handler, which keeps its body in memory.
 */
function secure(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const nonce = randomBytes(16).toString("base64url");
  const isDeveloped = process.env.NODE_ENV === "development";
  const { isSecure } = currentSite();
  request.headers["content-security-policy"] = contentPolicy({ path, nonce, isDeveloped });
  onHeaders(response, () => {
    const contentType = String(response.getHeader("content-type") ?? "");
    const headers = securityHeaders({ path, isSecure, isDeveloped, nonce, contentType });
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined && !response.hasHeader(name)) response.setHeader(name, value);
  });
}

/** Whether the request under way is that of a page that is open, which asks for its content anew: Next's router marks its own. */
function isAskedAgain(): boolean {
  return /[?&]_rsc\b/u.test(currentResponse()?.req.url ?? "");
}

/** Sets the status of the response under way, and headers. False where there is none, or where it has begun to be sent. */
export function answerWith(status: number, headers: Readonly<Record<string, string>> = {}): boolean {
  const response = currentResponse();
  if (response === undefined || response.headersSent) return false;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return true;
}

/** The address at the other end of the connection under way; null where there is none. A proxy's, where one stands between. */
export function remoteAddress(): string | null {
  return currentResponse()?.req.socket.remoteAddress ?? null;
}

/** No page has this address, so that it answers 404; Next answers 500 to what it cannot decode (16.4.6). */
const UNREADABLE = "/unreadable-address";

function isReadable(url: string | undefined): boolean {
  try {
    decodeURIComponent((url ?? "/").split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function readStart(message: unknown): {
  readonly request: IncomingMessage | null;
  readonly response: ServerResponse | null;
} {
  if (typeof message !== "object" || message === null) return { request: null, response: null };
  const request = "request" in message && message.request instanceof IncomingMessage ? message.request : null;
  const response = "response" in message && message.response instanceof ServerResponse ? message.response : null;
  return { request, response };
}
