import type { Fault, Result } from "#lib/result.ts";

/** Why something was not done: the server's fault with whatever it holds, `outage`, or `offline` where no server answered. */
export type SendFault = Fault & Readonly<Record<string, unknown>>;

/**
 * Sends JSON to a route of the editors' side. What was typed stays the caller's to keep; what is answered is taken
 * to be what the caller names, since page and route are of one build.
 */
export function sendJson<Value = unknown>(path: string, body: unknown): Promise<Result<Value, SendFault>> {
  return sendBody(path, JSON.stringify(body), "application/json");
}

/** As `sendJson`, for what is no JSON. */
export async function sendBody<Value = unknown>(
  path: string,
  body: BodyInit,
  type: string,
): Promise<Result<Value, SendFault>> {
  const answer = await fetch(path, { method: "POST", headers: { "content-type": type }, body }).catch(() => null);
  if (answer === null) return { ok: false, fault: OFFLINE };
  const value = await answer.json().catch(() => null);
  if (answer.ok) return { ok: true, value };
  return { ok: false, fault: faultIn(value) };
}

const OFFLINE: SendFault = {
  kind: "offline",
  message: "No server answers. What you typed is kept here; save it again when it is back.",
};

function faultIn(value: unknown): SendFault {
  if (typeof value === "object" && value !== null && "kind" in value && "detail" in value) {
    const { kind, detail, ...more } = value;
    return { ...more, kind: String(kind), message: String(detail) };
  }
  return {
    kind: "outage",
    message: "The answer did not arrive whole, so that nobody here knows whether this was done. Try again in a moment.",
  };
}
