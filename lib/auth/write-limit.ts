import { limitOn, secondsOf } from "./rate-limit.ts";

/** What a token may ask to be written in a minute: five a second over and over. */
const PER_MINUTE = 300;

/** Counts something that a token (its id) asks to be written, for all servers together: null where it may go on, else the seconds to wait. */
export async function secondsUntilWrite(token: string): Promise<number | null> {
  try {
    await limitOn({ table: "token_write", name: "write", points: PER_MINUTE, seconds: 60 }).consume(token);
    return null;
  } catch (refusal) {
    return secondsOf(refusal);
  }
}
