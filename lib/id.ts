import { isReserved } from "./check-question.ts";
import type { Fault } from "./result.ts";

const LONGEST_ID = 100;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with an id as such: `bad-id` or `reserved-name`. */
export function idFault(id: string): Fault | null {
  if (id.length > LONGEST_ID) {
    return { kind: "bad-id", message: `This id has ${id.length} characters. Keep it within ${LONGEST_ID}.` };
  }
  if (isReserved(id)) return { kind: "reserved-name", message: `"${id}" cannot be an id. Choose another word.` };
  return ID.test(id)
    ? null
    : { kind: "bad-id", message: `"${id}" is not an id. Write lower-case words joined by -: customs-shed.` };
}
