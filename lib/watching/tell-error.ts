/** An error as the log has it. */
interface ToldError {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  /** What PostgreSQL names: never what stood there. */
  readonly table?: string;
  readonly constraint?: string;
  readonly stack?: readonly string[];
  readonly cause?: ToldError;
}

const MOST_CAUSES = 3;
const LONGEST = 300;
const MOST_FRAMES = 20;

/**
 * Tells an error by what it is and where, without what people wrote: messages of databases, schemas and parsers repeat
 * values, so that what stands in quotation marks, addresses and anything like a token is left out of them. Of errors that
 * may hold anything (Prisma's, which repeat whole arguments; our own) there is no message.
 */
export function tellError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return {
    name,
    ...(isKnown(error) ? { message: withoutValues(message) } : {}),
    ...said(error, "code"),
    ...said(error, "table"),
    ...said(error, "constraint"),
    stack: frames.slice(0, MOST_FRAMES).map((line) => line.trim()),
    ...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: tellError(cause, depth + 1) }),
  };
}

/** Errors of the platform and of the database, whose messages are theirs; others can hold whatever somebody wrote. */
function isKnown(error: Error): boolean {
  const isOfPlatform = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isOfPlatform || (!error.name.startsWith("Prisma") && "code" in error && typeof error.code === "string");
}

function said(error: Error, name: "code" | "table" | "constraint"): Partial<Record<typeof name, string>> {
  const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof value === "string" && /^[\w.-]{1,80}$/u.test(value) ? { [name]: value } : {};
}

/** Quotation marks of either kind with what they hold; one that is not closed, to the end. */
const QUOTED = /"[^"]{0,1000}(?:"|$)|'[^']{0,1000}(?:'|$)|`[^`]{0,1000}(?:`|$)|[“«„][^”»“]{0,1000}(?:[”»“]|$)/gu;

function withoutValues(message: string): string {
  return message
    .slice(0, 2 * LONGEST)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(QUOTED, "…")
    .replace(/\S{1,200}@\S{1,200}/gu, "…")
    .replace(/\b\w{1,20}:\/\/\S{1,500}/gu, "…")
    .replace(/=\(.{0,600}\)/gu, "=(…)")
    .replace(/[\w+/=-]{24,600}/gu, "…")
    .slice(0, LONGEST)
    .toWellFormed();
}
