import { randomBytes } from "node:crypto";
import pino, { type DestinationStream, type Logger } from "pino";

import { requestId } from "./current-response.ts";
import { tellError } from "./tell-error.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxLog: Logger | undefined;
}

/** What was said by name and is nobody's business is left out, wherever it stands. */
const SECRET = ["authorization", "cookie", "email", "password", "quote", "text", "token", "url", "value", "words"];

/** Makes a log of one JSON object a line. Errors are told without what was in them (tellError). */
export function makeLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level: LOG_LEVELS.find((one) => one === level) ?? ("warn" satisfies LogLevel),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const request = requestId();
        return request === null ? {} : { request };
      },
      serializers: { error: tellError },
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    destination,
  );
}

/** The server's log, on its standard output: from `warn` on, unless PARALLAX_LOG says otherwise. */
export function log(): Logger {
  globalThis.parallaxLog ??= makeLog(process.env["PARALLAX_LOG"] ?? "", pino.destination(1));
  return globalThis.parallaxLog;
}

/** Logs what failed by no fault of whoever asked, and gives what the log calls it, to be told to them. */
export function logFault(error: unknown): string {
  const fault = requestId() ?? newRequestId();
  log().error({ fault, error }, "A request failed.");
  return fault;
}

/** As good as unique, and short enough to be read out. */
export function newRequestId(): string {
  return randomBytes(6).toString("hex");
}
