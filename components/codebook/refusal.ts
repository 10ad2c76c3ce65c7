import type { SendFault } from "#components/ui/send.ts";

/** What is wrong with each field, by its name, where the server said so. */
export function fieldFaults(fault: SendFault | null): Readonly<Record<string, string>> {
  const fields = fault?.kind === "not-sound" ? fault["fields"] : null;
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).map(([field, message]) => [field, String(message)]));
}

/**
 * What stands now where somebody else has changed it meanwhile: null where it is gone, and undefined where nobody
 * has. `isOne` knows what it can be.
 */
export function currentIn<Subject>(
  fault: SendFault | null,
  isOne: (current: object) => current is Subject & object,
): Subject | null | undefined {
  if (fault?.kind !== "overtaken") return undefined;
  const current = fault["current"];
  return typeof current === "object" && current !== null && isOne(current) ? current : null;
}
