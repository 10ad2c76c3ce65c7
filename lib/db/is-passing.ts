/**
 * Whether the database could not do something now, though it might in a moment: a statement or a wait ran into its limit
 * of time, others stood in the way, no connection was free, or one was lost. Prisma wraps such errors, and others do.
 */
export function isPassing(error: unknown): boolean {
  return causesOf(error, DEEPEST).some(({ code, message }) => PASSING.test(code) || UNCODED.test(message));
}

/** SQLSTATEs and what the system says: cancelled, locked, serialization and deadlock, resources, shutdown, connection, an idle transaction ended. */
const PASSING =
  /^(?:57014|57P0\d|55P03|40001|40P01|53\w{3}|08\w{3}|25P0[34]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/u;

/** What pg says of its own and gives no code. */
const UNCODED =
  /^(?:timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/u;

/** Errors in errors; what holds itself has an end too. */
const DEEPEST = 5;

interface Said {
  readonly code: string;
  readonly message: string;
}

function causesOf(error: unknown, deepest: number): readonly Said[] {
  if (typeof error !== "object" || error === null || deepest === 0) return [];
  const held = Object.entries({ ...error, ...(error instanceof Error ? { cause: error.cause } : {}) });
  const inside = held.filter(([name]) => HOLDERS.has(name)).flatMap(([, value]) => causesOf(value, deepest - 1));
  const codes = held.filter(([name]) => CODES.has(name)).map(([, value]) => String(value));
  const message = error instanceof Error ? error.message : "";
  return [{ code: "", message }, ...codes.map((code) => ({ code, message: "" })), ...inside];
}

const HOLDERS: ReadonlySet<string> = new Set(["cause", "meta", "driverAdapterError"]);
const CODES: ReadonlySet<string> = new Set(["code", "originalCode"]);
