import type { SendFault } from "#components/ui/send.ts";
import type { FactsFault } from "#lib/facts.ts";

/** What a fault says of each field of a document's facts. */
export function wrongFields(fault: SendFault | null): FactsFault["fields"] {
  const fields = fault?.["fields"];
  return typeof fields === "object" && fields !== null ? fields : {};
}
